import { expect, test } from 'vitest';
import { buildIndex } from '../../page/search/build-index.ts';
import { findDocuments } from '../../page/search/find-documents.ts';
import { markWords, snippetOf } from '../../page/search/mark-words.ts';
import { knownParts, typedWords, wordParts } from '../../page/search/words.ts';

const TITLES = [
  'v7_3_x.UpgradeAssetTag',
  'v7_3_x.UpgradeAssetEntry',
  'DLFileEntryUpgradeProcess#doUpgrade#DLFolder',
  'Duplicate rows in AssetTag for the new unique index IX_63A2AABD',
  'com.liferay.journal.service',
  'Schlüssel für die Übersicht',
];

test.each([
  ['UpgradeAssetTag', ['upgrade', 'asset', 'tag']],
  ['DLFileEntry', ['dl', 'file', 'entry']],
  ['com.liferay.a_b', ['com', 'liferay', 'a', 'b']],
  ['Step12 step12', ['step', '12']],
  ['', []],
])('finds %s by its parts', (text, parts) => {
  expect(wordParts(text)).toEqual(parts);
});

test.each([
  ['AssetTag', ['asset', 'tag']],
  ['assettag', ['asset', 'tag']],
  ['assetta', ['asset', 'ta']],
  ['asse', ['asse']],
  ['unknown', ['unknown']],
])('splits %s, as it was typed, into what is known', (typed, parts) => {
  expect(knownParts(typed, new Set(['asset', 'tag', 'upgrade', 'entry']))).toEqual(parts);
});

test.each([
  ['assettag', [0, 3]],
  ['AssetTag upgrade', [0]],
  ['entry', [1, 2]],
  ['dlfo', [2]],
  ['ix_63a2aabd', [3]],
  ['liferay.journal', [4]],
  ['übersicht', [5]],
  ['nowhere', []],
])('finds what holds %s', async (typed, positions) => {
  const { documents, isNear } = findDocuments(await shelf(), typedWords(typed));
  expect(documents.map(({ anchor }) => Number(anchor)).sort()).toEqual(positions);
  expect(isNear).toBe(positions.length === 0);
});

test('finds what is spelt nearly so, and says that it is', async () => {
  const { documents, isNear } = findDocuments(await shelf(), typedWords('jurnal'));
  expect([documents.map(({ title }) => title), isNear]).toEqual([['com.liferay.journal.service'], true]);
});

test('takes nothing that is typed for a language of its own', () => {
  for (const typed of ['+', '-', '*', '~1', 'title:x', '^^', '(', '\\', '"', '  ']) {
    expect(() => findDocuments({ documents: [], index, parts: new Set() }, typedWords(typed)), typed).not.toThrow();
  }
});

test('marks what was looked for, as it is written', () => {
  expect(markWords('AssetTag (a+b)', ['assettag', 'a+b'])).toEqual([
    { text: 'AssetTag', isMarked: true },
    { text: ' (', isMarked: false },
    { text: 'a+b', isMarked: true },
    { text: ')', isMarked: false },
  ]);
});

test('cuts a long text around the first word', () => {
  const text = `${'x '.repeat(200)}needle${' y'.repeat(200)}`;
  expect(snippetOf(text, ['needle'])).toMatch(/^….*needle.*…$/);
  expect(snippetOf('short needle', ['needle'])).toBe('short needle');
});

const { index } = await shelf();

function shelf() {
  return buildIndex(TITLES.map((title, anchor) => ({ anchor: String(anchor), kind: 'work', title, text: '' })));
}
