import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturePlaces } from '../../../src/diagnose/fill/fill-places.ts';
import { fillSql } from '../../../src/diagnose/fill/fill-sql.ts';
import { sqlPlaces } from '../../../src/diagnose/fill/sql-places.ts';
import { DATABASE_VENDORS } from '../../../src/model/database.ts';
import type { Attributes } from '../../../src/model/meaning.ts';
import { checkRules } from '../../../src/rules/check-rules.ts';
import { DIALECTS, sqlShape } from '../../support/sql-tokens.ts';

const DATABASES = [...DATABASE_VENDORS, 'any'];

describe('a capture inside a string literal', () => {
  const SQL = `select * from Release_ where servletContextName = '{{x}}'`;
  it.each([
    ['mysql', 'com.liferay.journal.service', 'com.liferay.journal.service'],
    ['mysql', "O'Hara", "O''Hara"],
    ['mysql', String.raw`\' or 1=1 -- `, String.raw`\\'' or 1=1 -- `],
    ['oracle', String.raw`C:\data`, String.raw`C:\data`],
    ['oracle', 'a&b', '<x>'],
    ['postgresql', String.raw`a\b`, '<x>'],
    ['postgresql', 'a$b$c', '<x>'],
    ['sqlserver', 'a$(x)', '<x>'],
    ['any', String.raw`\' or 1=1`, '<x>'],
    ['any', 'größe', 'größe'],
    ['db2', 'a\nb', '<x>'],
    ['db2', 'a\u202eb', '<x>'],
    ['db2', 'a\u2019b', '<x>'],
    ['db2', ' ', '<x>'],
    ['db2', 'x'.repeat(201), '<x>'],
  ])('for %s: %j is written as %j', (database, value, written) => {
    expect(fillSql(SQL, database, { x: value })).toBe(SQL.replace('{{x}}', () => written));
  });

  it('stays to be filled in where the log does not tell', () => {
    expect(fillSql(SQL, 'any', {})).toBe(SQL.replace('{{x}}', '<x>'));
  });
});

describe('a capture outside of quotes', () => {
  it.each([
    ['mysql', 'JournalArticle', 'JournalArticle'],
    ['mysql', 'lportal.JournalArticle', 'lportal.JournalArticle'],
    ['mysql', '`lportal`.`Group_`', 'lportal.Group_'],
    ['mysql', 'my table', '`my table`'],
    ['mysql', 'a; drop table User_', '`a; drop table User_`'],
    ['postgresql', '"public"."a-b"', 'public."a-b"'],
    ['sqlserver', '[dbo].[a]]b]', 'dbo.[a]]b]'],
    ['sybase', 'a b', '[a b]'],
    ['hsqldb', 'select', '"select"'],
    ['oracle', 'a"b', '<x>'],
    ['any', 'a-b', '"a-b"'],
    ['mysql', 'a..b', '<x>'],
    ['mysql', 'a.b.c.d', '<x>'],
    ['mysql', 'a`b', '<x>'],
    ['mysql', '', '<x>'],
    ['mysql', 'x'.repeat(129), '<x>'],
  ])('is a name for %s: %j is written as %j', (database, value, written) => {
    expect(fillSql('select count(*) from {{x}} t', database, { x: value })).toBe(`select count(*) from ${written} t`);
  });

  it.each([
    ['20123', '20123'],
    ['1.5', '1.5'],
    ['groupId', '<x>'],
    ['1 or 1=1', '<x>'],
    ['-1', '<x>'],
  ])('is a number behind a comparison: %j is written as %j', (value, written) => {
    expect(fillSql('select 1 from Group_ where groupId = {{x}}', 'any', { x: value })).toContain(
      `groupId = ${written}`,
    );
    expect(fillSql('delete from Group_ where groupId in (1, {{x}})', 'any', { x: value })).toContain(`(1, ${written})`);
  });

  it.each([
    'select 1 -- {{x}}',
    'select 1 /* {{x}} */',
    'select * from tmp_{{x}}',
    'select * from {{x}}_old',
    'select {{x}}',
    'select a {{x}}',
  ])('is not written where the statement does not tell what it is: %s', (sql) => {
    const isName = sql === 'select {{x}}';
    expect(fillSql(sql, 'mysql', { x: 'abc' })).toBe(sql.replace('{{x}}', isName ? 'abc' : '<x>'));
  });

  it('is not written in a comment of MySQL, whatever stands in the comment', () => {
    expect(fillSql("select 1 # don't {{x}}\nfrom {{y}}", 'mysql', { x: 'a', y: 'b' })).toBe(
      "select 1 # don't <x>\nfrom b",
    );
  });
});

it('writes no value of a log twice: braces of a log fill nothing', () => {
  expect(fillSql(`select '{{x}}', '{{y}}'`, 'any', { x: '{{y}}', y: 'secret' })).toBe(`select '{{y}}', 'secret'`);
});

/** What somebody could write into a log who knows where it ends up. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      "' or 1=1 --",
      String.raw`\' or 1=1 --`,
      String.raw`\\' or 1=1 #`,
      "'; drop table User_; --",
      '`; drop table User_; --',
      '"; drop table User_; --',
      ']; drop table User_; --',
      '1; drop table User_',
      '-1',
      '-- ',
      '/*',
      '*/ select 1',
      '#',
      '$$',
      "$a$ ' $a$",
      'a.b',
      '`a`.b',
      '"a"".b',
      '[a]].b',
      '\u2019 or 1=1',
      'a\n; drop table User_',
      'a\u0000b',
      String.raw`a\ `.trim(),
    ],
  ),
  fc
    .array(fc.constantFrom(...`' " \` [ ] \\ ; - / * # $ & ( ) { } . , = a 1 or é ’`.split(' '), ' ', '\n'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
);

const TEMPLATES = [
  "select 1 from T where a = '{{x}}' and b = 2",
  "select 1 from T where a like '%{{x}}%' order by b",
  "select 1 from T where upper(a) = upper('{{x}}') and b = '{{y}}'",
  'select {{x}} from {{y}} where {{x}} = 1',
  'select t.{{x}} from {{y}} t where t.id = {{x}}',
  'select 1 from {{y}} where id in ({{x}}) order by {{x}}',
  'select "{{x}}" from "{{y}}"',
  'select count({{x}}) from T - {{y}}',
];

describe.each(DATABASES)('for %s', (database) => {
  it('no capture ends a literal or a name, or starts a comment or another statement', () => {
    const property = fc.property(fc.constantFrom(...TEMPLATES), hostile, hostile, (sql, x, y) => {
      checkFilled(sql, database, { x, y });
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it('no capture does so inside the quotes of the database', () => {
    const sql = {
      mysql: 'select `{{x}}` from T',
      mariadb: 'select `{{x}}` from T',
      sqlserver: 'select [{{x}}] from T',
    };
    const own = Object.entries(sql).find(([vendor]) => vendor === database)?.[1] ?? 'select "{{x}}" from T';
    fc.assert(
      fc.property(hostile, (x) => {
        checkFilled(own, database, { x });
      }),
    );
  });
});

describe('the queries of all rules', () => {
  const queries = checkRules('rules', []).rules.flatMap(({ id, remediation }) =>
    remediation.queries.filter(({ sql }) => sql.includes('{{')).map((query) => ({ id, ...query })),
  );

  it('hold captures at all', () => {
    expect(queries.length).toBeGreaterThan(20);
  });

  it.each(queries)('$id for $database: every capture stands where the quoter knows how to write it', (query) => {
    const places = sqlPlaces(query.sql, query.database);
    expect(query.sql.split('{{').length - 1).toBe(places.length);
    expect(places.filter(({ kind }) => kind === 'unknown')).toEqual([]);
    const names = capturePlaces(query.sql).map(({ name }) => name);
    fc.assert(
      fc.property(hostile, (value) => {
        checkFilled(query.sql, query.database, Object.fromEntries(names.map((name) => [name, value])));
      }),
      { numRuns: 300 },
    );
  });
});

/** Whatever fills it, a statement has the same shape as with a harmless value, in every way in which it may be read. */
function checkFilled(sql: string, database: string, values: Attributes): void {
  const filled = fillSql(sql, database, values);
  // What is left for the reader to fill in is looked at as the harmless value that it will be.
  const told = filled.replaceAll(new RegExp(`<(?:${Object.keys(values).join('|')})>`, 'g'), '1');
  const harmless = sql.replaceAll(/\{\{\w+\}\}/g, '1');
  for (const dialect of DIALECTS[database] ?? []) {
    expect(sqlShape(told, dialect), `${dialect.name}: ${filled}`).toBe(sqlShape(harmless, dialect));
    expect(sqlShape(told, dialect)).not.toContain('open');
  }
}
