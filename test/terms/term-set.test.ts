import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termSet } from '../../src/terms/term-set.ts';
import { wordsIn } from '../../src/terms/words-in.ts';

/** A text, the terms of its words as wholes, and those of their parts. */
const CASES = [
  ['duplicates', 'duplic', ''],
  ['Duplicated entry', 'duplic entri', ''],
  ['java.sql.SQLException', 'java.sql.sqlexception sqlexception', 'sql except'],
  ['UpgradeAssetPublisher', 'upgradeassetpublisher', 'upgrad asset publish'],
  ['DLFileEntry', 'dlfileentry', 'dl file entri'],
  ['JournalArticle2', 'journalarticle2', 'journal articl'],
  ['com.liferay.journal.service', 'com.liferay.journal.service', 'journal servic'],
  ['com.liferay.Outer$InnerThing', 'com.liferay.outer$innerthing outer$innerthing', 'outer innerthing inner thing'],
  ['IX_C7057FF7', 'ix_c7057ff7', 'ix c7057ff7'],
  ['ORA-01400', 'ora-01400 ora01400 ora-1400 ora1400', 'ora 01400'],
  ['SQLSTATE: 23000', 'sqlstate 23000', ''],
  ['SQLCODE=-803', 'sqlcode 803', ''],
  ['v7_0_0', 'v7_0_0', 'v7'],
  ['restricción única', 'restriccion unica', ''],
  ['the index is not there', 'index not there', ''],
  ['database/unique-index', 'databas unique-index', 'uniqu index'],
  ["it's a # 'x'", '', ''],
] as const;

describe('terms of', () => {
  it.each(CASES)('%s', (text, whole, parts) => {
    const sets = wordsIn(text).map(({ text: word }) => termSet(word));
    const termsIn = (kind: 'whole' | 'parts'): string =>
      sets.flatMap((set) => set[kind].map(({ term }) => term)).join(' ');
    expect([termsIn('whole'), termsIn('parts')]).toEqual([whole, parts]);
  });
});

describe('words of any text', () => {
  it('stand where they are said to stand, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = wordsIn(text);
        expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text));
        expect(words.every(({ start }, index) => index === 0 || start >= words[index - 1].end)).toBe(true);
      }),
    );
  });

  it('have terms without spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { text: word } of wordsIn(text)) {
          const { whole, parts } = termSet(word);
          expect([...whole, ...parts].filter(({ term }) => term === '' || /\s/.test(term))).toEqual([]);
        }
      }),
    );
  });

  it('are cut in linear time', () => {
    const startMs = performance.now();
    for (const text of ['a.'.repeat(500_000), 'aB'.repeat(500_000), '-'.repeat(1_000_000), 'a-'.repeat(500_000)]) {
      for (const { text: word } of wordsIn(text)) termSet(word);
    }
    expect(performance.now() - startMs).toBeLessThan(5_000);
  });
});
