import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { parseQuery } from '../../src/archive/search/parse-query.ts';

/** A query, and its clauses in short: presence, field, word, letters that may be wrong, boost. */
const READ = [
  ['duplicate entry', 'duplicate entry'],
  ['+must -not may', '+must -not may'],
  ['title:foo +code:1062', 'title:foo +code:1062'],
  ['Title:foo db:mysql sqlstate:23000', 'title:foo database:mysql code:23000'],
  ['word~1 word~2^3 word^10', 'word~1 word~2^3 word^10'],
  ['dupl* *tion a*b', 'dupl* *tion a*b'],
  ['rule:database/unique-index', 'rule:database rule:unique-index'],
  ['"Duplicate entry \'1-2\'"', 'Duplicate entry 1-2'],
  ['title: foo +code: 23505 x', 'title:foo +code:23505 x'],
  ['ERROR - message', 'ERROR message'],
  ['SQLCODE=-803', 'SQLCODE 803'],
  ['java.sql.SQLException: Duplicate', 'java.sql.SQLException Duplicate'],
  ['Caused by: foo', 'Caused by foo'],
  ['https://help.liferay.com/x localhost:9300', 'https help.liferay.com x localhost 9300'],
  ['Foo.java:123', 'Foo.java 123'],
  ['~[bundle] \\-dash', 'bundle dash'],
  ['-- a', 'a'],
] as const;

/** A query, where it cannot be read, and what is said. */
const WRONG = [
  ['duplicate~', 10, 'a number up to 2 has to follow "~", such as word~1'],
  ['a foo~9 b', 6, 'a number up to 2 has to follow "~", such as word~1'],
  ['a foo^x', 6, 'a number up to 100 has to follow "^", such as word^1'],
  ['exeption:foo', 1, 'unknown field "exeption"; known: title'],
  ['foo +exeption:foo', 6, '. Did you mean "exception"?'],
  ['cod:1062', 1, '. Did you mean "code"?'],
  [`a ${'x'.repeat(61)}~2`, 3, 'a word of 61 letters can have one wrong letter (word~1); up to 60 letters, two'],
  ['foo *', 5, '"*" needs a letter beside it'],
  ['foo + bar', 5, '"+" stands beside no word'],
  ['foo ~1', 5, '"~1" stands beside no word'],
  ['foo title:', 11, 'a word has to follow "title:"'],
] as const;

describe('a query', () => {
  it.each(READ)('is read: %s', (query, read) => {
    expect(shortOf(query)).toBe(read);
  });

  it.each(WRONG)('that cannot be read says where and what: %s', (query, character, what) => {
    const message = messageOf(query);
    const [first, line, caret] = message.split('\n');
    expect(first).toContain(`the query cannot be read at character ${character}: `);
    expect(first).toContain(what);
    expect(line).toBe(`  ${query}`);
    expect(caret).toBe(`  ${' '.repeat(character - 1)}^`);
  });

  it('has bounds', () => {
    expect(messageOf('x'.repeat(2_001))).toBe('the query has 2001 characters; at most 2000 can be searched for');
    expect(messageOf('x '.repeat(51))).toBe('the query has 51 words; at most 50 can be searched for');
  });

  it('of any characters is read or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '+', '-', '~', '^', '*', ':', ' ', '"', '1', '.', 'ä', '\u0000') }),
        (query) => {
          expect(() => {
            try {
              parseQuery(query);
            } catch (error) {
              if (!(error instanceof UserError)) throw error;
            }
          }).not.toThrow();
        },
      ),
    );
  });
});

function shortOf(query: string): string {
  return parseQuery(query)
    .map(({ word, presence, fields, boost, editDistance }) => {
      const field = fields.length === 1 ? `${fields[0] ?? ''}:` : '';
      const edits = editDistance === 0 ? '' : `~${editDistance}`;
      return `${{ may: '', must: '+', not: '-' }[presence]}${field}${word}${edits}${boost === 1 ? '' : `^${boost}`}`;
    })
    .join(' ');
}

function messageOf(query: string): string {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof UserError) return error.message;
  }
  return '';
}
