import { expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { renderMarkdownDocument, renderTerminalDocument } from '../../src/report/render-document.ts';

const DOCUMENT: Document = [
  { kind: 'heading', level: 1, text: 'A *rule*' },
  {
    kind: 'facts',
    rows: [
      { label: 'Id', words: [{ code: 'a/b' }] },
      { label: 'Level', words: ['error'] },
    ],
  },
  { kind: 'label', text: 'When' },
  {
    kind: 'list',
    ordered: false,
    items: [{ words: ['any of ', { code: 'x|y' }], items: [{ words: [{ code: '(?<a>`+)' }] }] }],
  },
  {
    kind: 'list',
    ordered: true,
    items: [{ words: ['one'] }, { words: ['see ', { title: 'a', url: 'https://a.b/(c)' }] }],
  },
  { kind: 'code', language: 'sql', text: 'select 1\nfrom ```' },
  { kind: 'table', columns: ['Id', 'Title'], rows: [[[{ code: 'a|b' }], ['<b>|']]] },
  { kind: 'paragraph', words: ['End.\u202e ', { title: 'https://a.b/c|d', url: 'https://a.b/c|d' }] },
];

it('writes Markdown in which nothing of a text becomes markup', () => {
  expect(renderMarkdownDocument(DOCUMENT)).toBe(
    [
      '# A \\*rule\\*',
      '- **Id:** `a/b`\n- **Level:** error',
      '**When**',
      '- any of `x|y`\n  - ``(?<a>`+)``',
      '1. one\n1. see [a](https://a.b/%28c%29)',
      '````sql\nselect 1\nfrom ```\n````',
      '| Id | Title |\n| --- | --- |\n| `a\\|b` | \\<b\\>\\| |',
      'End.\\<U+202E\\> <https://a.b/c|d>\n',
    ].join('\n\n'),
  );
});

it('keeps what belongs to an item in it, whatever its words begin with', () => {
  const items = [{ words: ['  a'], items: [{ words: [' b'] }] }];
  expect(renderMarkdownDocument([{ kind: 'list', ordered: false, items }])).toBe('- a\n  - b\n');
});

it('writes lines for a terminal', () => {
  expect(renderTerminalDocument(DOCUMENT, { width: 80, color: false })).toBe(
    `A *rule*

  Id     a/b
  Level  error

When
  • any of x|y
    • (?<a>\`+)

   1. one
   2. see a: https://a.b/(c)

    select 1
    from \`\`\`

  Id   Title
  a|b  <b>|

  End.<U+202E> https://a.b/c|d
`,
  );
});

it('keeps to the width of the terminal', () => {
  const text = renderTerminalDocument([{ kind: 'paragraph', words: ['word '.repeat(50)] }], {
    width: 50,
    color: false,
  });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
});
