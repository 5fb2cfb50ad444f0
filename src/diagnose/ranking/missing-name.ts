import type { Problem } from '../../model/timeline.ts';
import { messageOf } from './exception-key.ts';

/** What databases and Liferay say of a column or a table that is not there; the name is in the group `name`. */
const MISSING: readonly RegExp[] = [
  // MySQL and MariaDB
  /Unknown column '(?:[\w$]+\.)*(?<name>[\w$]+)'/,
  /Table '(?:[\w$]+\.)*(?<name>[\w$]+)' doesn't exist/,
  /Key column '(?<name>[\w$]+)' doesn't exist/,
  // PostgreSQL
  /column "?(?:\w+\.)?(?<name>\w+)"?(?: of relation "\w+")? does not exist/,
  /relation "(?:\w+\.)?(?<name>\w+)" does not exist/,
  // Oracle; before 23 it does not name the table
  /ORA-00904: (?:"\w+"\.)*"(?<name>\w+)"/,
  /ORA-00942: [^\n"]{0,300}"(?:\w+"\.")?(?<name>\w+)"/,
  // SQL Server and Sybase
  /Invalid (?:column|object) name '(?:\w+\.)*(?<name>\w+)'/,
  // DB2
  /SQLCODE=-20[46]\b[^\n]{0,300}?SQLERRMC=(?:\w+\.)*(?<name>\w+)/,
  // com.liferay.portal.kernel.dao.db.BaseDBProcess
  /Column \w+\.(?<name>\w+) does not exist/,
  /Table with name '(?<name>\w+)' does not exist/,
];
const MAKES =
  /\b(?:create\s+table|rename\s+table|exec\s+sp_rename|alter\s+table\s[^;]*\b(?:add|change|modify|rename|alter))\b/i;
const LONGEST_STATEMENT = 4_000;

/**
 * Makes the search for the statement that failed before and would have made the column or the table that a problem misses.
 *
 * Such a statement is often no more than a warning, since the step goes on: `Duplicate column name 'x': alter table …`.
 */
export function failedStatementFinder(problems: readonly Problem[]): (problem: Problem) => Problem | undefined {
  const statements = problems.flatMap((problem) => {
    const sql = statementOf(problem);
    return sql === undefined ? [] : [{ problem, names: new Set(sql.toLowerCase().split(/\W+/)) }];
  });
  return (problem) => {
    const name = missingName(problem)?.toLowerCase();
    if (name === undefined) return undefined;
    return statements.find((statement) => statement.problem.order < problem.order && statement.names.has(name))
      ?.problem;
  };
}

/** The name of the column or table that a problem misses, as the database prints it. */
export function missingName(problem: Problem): string | undefined {
  for (const text of textsOf(problem)) {
    for (const pattern of MISSING) {
      const name = pattern.exec(text)?.groups?.name;
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

/** The statement that a problem quotes, where it is one that makes or changes a table. */
function statementOf(problem: Problem): string | undefined {
  const { sql } = problem.attributes;
  const texts = typeof sql === 'string' ? [sql] : textsOf(problem);
  return texts.map((text) => text.slice(0, LONGEST_STATEMENT)).find((text) => MAKES.test(text));
}

function textsOf(problem: Problem): string[] {
  return [...(problem.throwable?.chain ?? []).flatMap(({ message }) => message ?? []), messageOf(problem)];
}
