import { describe, expect, test } from 'vitest';
import { tablesOf, type TableView } from '../../src/report/view/table-view.ts';

const COLUMNS = [
  { head: 'Name', look: 'work', cell: ({ name }: { name: string }) => name },
  { head: 'Never there', look: 'text', cell: () => '' },
  {
    head: 'Length',
    look: 'number',
    cell: ({ name }: { name: string }) => ({ text: String(name.length), detail: 'long' }),
  },
] as const;

function tableOf(names: readonly string[], most?: number): TableView {
  const [table] = tablesOf({
    caption: 'Names',
    noun: 'name',
    items: names.map((name) => ({ name })),
    columns: [COLUMNS[0], COLUMNS[1], COLUMNS[2]],
    ...(most !== undefined && { most }),
  });
  return table;
}

describe('a table', () => {
  test('is left out where it has no rows', () => {
    expect(tablesOf({ caption: 'Names', noun: 'name', items: [], columns: [COLUMNS[0]] })).toEqual([]);
  });

  test('has no columns in which nothing stands', () => {
    const table = tableOf(['a', 'bc']);
    expect(table.columns.map(({ head }) => head)).toEqual(['Name', 'Length']);
    expect(table.rows.map(({ cells }) => cells.map(({ text, detail }) => [text, detail]))).toEqual([
      [['1', 'long']],
      [['2', 'long']],
    ]);
  });

  test.each([
    [20, 20, 0, ''],
    [21, 20, 1, 'and 1 more name'],
    [1_225, 20, 1_205, 'and 1,205 more names'],
  ])('of %i rows shows %i, keeps %i and says %j', (count, shown, kept, more) => {
    const table = tableOf(Array.from({ length: count }, (_, index) => `n${index}`));
    expect([table.rows.length, table.rest.length, table.more]).toEqual([shown, kept, more]);
  });

  test('puts a text on one line and cuts one that is too long', () => {
    const { text } = tableOf([`a\n  b${'x'.repeat(600)}`]).rows[0].head;
    expect(text).toMatch(/^a bx+…$/);
    expect(text).toHaveLength(500);
  });
});
