/** Cuts SQL into tokens as the databases do, to see what a filled statement holds. */

/** How a database reads quotes. */
export interface SqlDialect {
  readonly name: string;
  /** Characters that open a string. */
  readonly strings: string;
  readonly backslash: boolean;
  readonly brackets: boolean;
  readonly hashComments: boolean;
  readonly dollarQuotes: boolean;
}

const STANDARD: SqlDialect = {
  name: 'standard',
  strings: "'",
  backslash: false,
  brackets: false,
  hashComments: false,
  dollarQuotes: false,
};

/** Every way in which a statement for this database may be read. */
export const DIALECTS: Readonly<Record<string, readonly SqlDialect[]>> = (() => {
  const mysql = [
    { ...STANDARD, name: 'MySQL', strings: `'"`, backslash: true, hashComments: true },
    { ...STANDARD, name: 'MySQL, ANSI_QUOTES', backslash: true, hashComments: true },
    { ...STANDARD, name: 'MySQL, NO_BACKSLASH_ESCAPES', strings: `'"`, hashComments: true },
  ];
  const postgresql = [
    { ...STANDARD, name: 'PostgreSQL', dollarQuotes: true },
    { ...STANDARD, name: 'PostgreSQL, standard_conforming_strings off', backslash: true, dollarQuotes: true },
  ];
  const sqlserver = [{ ...STANDARD, name: 'SQL Server', brackets: true }];
  const sybase = [
    { ...STANDARD, name: 'Sybase', brackets: true },
    { ...STANDARD, name: 'Sybase, quoted_identifier off', strings: `'"`, brackets: true },
  ];
  return {
    mysql,
    mariadb: mysql,
    postgresql,
    oracle: [STANDARD],
    sqlserver,
    db2: [STANDARD],
    sybase,
    hsqldb: [STANDARD],
    any: [...mysql, ...postgresql, ...sqlserver, STANDARD],
  };
})();

/** A piece of a statement. */
export interface SqlToken {
  readonly kind: 'value' | 'sign' | 'comment' | 'open';
  readonly text: string;
}

/** Returns the tokens of a statement; one of kind `open` where a quote or comment is not closed. White space is left out. */
export function sqlTokens(sql: string, dialect: SqlDialect): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (let at = 0; at < sql.length;) {
    const token = tokenAt(sql, at, dialect);
    if (token.text.trim() !== '') tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/**
 * What a statement is made of, without its values: words, strings, quoted names and numbers are all `v`, a name of several parts
 * is one.
 */
export function sqlShape(sql: string, dialect: SqlDialect): string {
  const shape = sqlTokens(sql, dialect).map(({ kind, text }) =>
    kind === 'value' ? 'v' : kind === 'sign' ? text : kind,
  );
  return shape.join(' ').replaceAll(/v(?: \. v)+/g, 'v');
}

function tokenAt(sql: string, at: number, dialect: SqlDialect): SqlToken {
  const rest = sql.slice(at);
  const comment = /^(?:--[^\n]*|\/\*[^]*?\*\/)/.exec(rest) ?? (dialect.hashComments ? /^#[^\n]*/.exec(rest) : null);
  if (comment !== null) return { kind: 'comment', text: comment[0] };
  const first = rest.charAt(0);
  if (dialect.strings.includes(first)) return quoted(rest, first, dialect.backslash);
  if (first === '"' || (first === '`' && dialect.hashComments)) return quoted(rest, first, false);
  if (first === '[' && dialect.brackets) return quoted(rest, ']', false);
  const dollar = dialect.dollarQuotes ? /^\$\w*\$/.exec(rest)?.[0] : undefined;
  if (dollar !== undefined) {
    const end = rest.indexOf(dollar, dollar.length);
    return end < 0 ? { kind: 'open', text: rest } : { kind: 'value', text: rest.slice(0, end + dollar.length) };
  }
  const word = /^(?:\s+|[\p{L}_][\p{L}\p{N}_$]*|\d+(?:\.\d+)?)/u.exec(rest)?.[0];
  return word === undefined ? { kind: 'sign', text: first } : { kind: 'value', text: word };
}

/** The closing quote doubled stands for itself. */
function quoted(rest: string, close: string, backslash: boolean): SqlToken {
  for (let at = 1; at < rest.length; at++) {
    if (backslash && rest[at] === '\\') at++;
    else if (rest[at] === close && rest[at + 1] === close) at++;
    else if (rest[at] === close) return { kind: 'value', text: rest.slice(0, at + 1) };
  }
  return { kind: 'open', text: rest };
}
