import type { DatabaseVendor } from '../model/database.ts';
import type { Query } from '../model/finding.ts';
import { rootCauseOf, type Throwable } from '../model/throwable.ts';
import type { Problem } from '../model/timeline.ts';
import { toProse } from './fill/fill-prose.ts';
import { gogoWord } from './fill/quote-command.ts';
import { tableIn, tableQueries } from './unknown/table-queries.ts';
import { whoseFrames } from './unknown/whose-frames.ts';

/** What can be said of a problem that nobody knows. */
export interface Unexplained {
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly queries: readonly Query[];
}

/** Exceptions of drivers and of what stands between them and Liferay. */
const OF_DATABASE =
  /(?:SQL|Sql)\w{0,100}Exception$|\.(?:hibernate|jdbc)\.[\w.]{1,300}Exception$|\.BatchUpdateException$/;

/** Says of a problem that no rule explains where to look, and what to keep. `vendor`: of its database, where it is known. */
export function sayUnexplained(problem: Problem, vendor: DatabaseVendor | undefined): Unexplained {
  return problem.eventName === 'import.error' ? ofImport(problem) : ofUpgrade(problem, vendor);
}

function ofUpgrade(problem: Problem, vendor: DatabaseVendor | undefined): Unexplained {
  const { throwable } = problem;
  const root = throwable && rootCauseOf(throwable);
  const table = throwable === undefined || !isOfDatabase(throwable) ? undefined : tableIn(root?.message ?? '');
  return {
    title: titleOf(problem),
    summary:
      'The cause is not known. Look at the root exception and the upgrade step, and ask with the evidence below.',
    steps: [
      ...whereToLook(problem),
      ...(table === undefined ? [] : [`Keep the answers of the queries below: they show the table ${table}.`]),
      ...whatToKeep(problem),
      ...draftRule(problem),
    ],
    queries: table === undefined ? [] : tableQueries(table, vendor),
  };
}

/** Without an exception, what the event says; `null` is what is printed for an exception without words. */
function titleOf({ throwable, message, text }: Problem): string {
  const root = throwable && rootCauseOf(throwable);
  if (root === undefined) return toProse(message === 'null' ? '' : (message ?? '')) ?? firstLine(text);
  const said = firstLine(root.message ?? '');
  const name = root.type.split('.').pop() ?? root.type;
  return said === '' ? name : `${name}: ${said}`;
}

function isOfDatabase({ chain, sqlState, vendorCode }: Throwable): boolean {
  return sqlState !== undefined || vendorCode !== undefined || chain.some(({ type }) => OF_DATABASE.test(type));
}

function ofImport(problem: Problem): Unexplained {
  const { attributes, text } = problem;
  const { code, sqlState, message, statementLine, table } = attributes;
  const said = firstLine(String(message ?? text));
  const id = code ?? sqlState;
  const named = id === undefined || said.includes(String(id)) ? said : `${String(id)}: ${said}`;
  return {
    title: named,
    summary: 'The cause is not known. Look up the message, correct what it names, and import again.',
    steps: [
      id === undefined
        ? 'Look up the words of the message in the documentation of the database.'
        : `Look up ${String(id)} in the documentation of the database.`,
      ...(statementLine === undefined
        ? []
        : [`Look at the statement of the dump at line ${String(statementLine)}: sed -n '${String(statementLine)}p'.`]),
      ...(table === undefined ? [] : [`Compare the number of rows of ${String(table)} with the exported database.`]),
      'Keep for a ticket: the whole log of the import, the command that ran it, and the versions of both databases.',
      'Do not upgrade this database before the import came to its end without such errors.',
      ...draftRule(problem),
    ],
    queries: [],
  };
}

/** A frame that stands in every trace finds nothing. */
function whereToLook({ throwable, module }: Problem): readonly string[] {
  if (throwable === undefined) return [];
  const { liferay, other } = whoseFrames(throwable);
  const owner = module === undefined ? 'its module' : `the module ${module}`;
  return [
    ...(liferay === undefined
      ? []
      : [`Search Liferay's issues and knowledge base for "${liferay}" and the root exception's message.`]),
    ...(other === undefined
      ? []
      : [`Ask the owner of ${owner} about "${other}" and the root exception's message: that code is not Liferay's.`]),
    ...(liferay === undefined && other === undefined && throwable.firstLiferayFrame !== undefined
      ? ["Search Liferay's issues and knowledge base for the root exception's message."]
      : []),
  ];
}

function whatToKeep({ module }: Problem): readonly string[] {
  const word = module === undefined || module === 'portal' || module === 'framework' ? undefined : gogoWord(module);
  return [
    ...(word === undefined ? [] : [`In the Gogo shell, run "upgrade:list ${word}" and keep its answer.`]),
    'Keep for a ticket: this log, the upgrade report, version and patch level of the new installation, and the answer of: select * from Release_.',
  ];
}

/** Who found the cause writes it down for the next one; the tool's own word that it failed has no cause of its own. */
function draftRule({ id, eventName, throwable }: Problem): readonly string[] {
  if (throwable === undefined && eventName.startsWith('tool.')) return [];
  return [
    `When the cause is found: \`updoc rules new <area>/<slug> --from output.log --finding ${id}\` drafts a rule.`,
  ];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0].trim();
}
