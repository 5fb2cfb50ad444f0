import type { Block, Inline, ListItem, Words } from '../../../model/document.ts';
import { drawTable } from './draw-table.ts';
import { hanging, paint, paragraph, type Page } from './page.ts';

/** They tell hits where there are no colours, too. */
const HIT = ['«', '»'] as const;
const LABELS = [
  { head: '', style: 'quiet' },
  { head: '', wraps: true },
] as const;

/** Writes the parts of a document as lines: an empty line between them, none between a label and what it names. */
export function documentLines(page: Page, blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    const isBelow = index === 0 || blocks[index - 1].kind === 'label';
    return [...(isBelow ? [] : ['']), ...blockLines(page, block)];
  });
}

function blockLines(page: Page, block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'label':
      return paragraph(page, 0, block.text, 'strong');
    case 'paragraph':
      return paragraph(page, 2, textOf(block.words));
    case 'facts':
      return drawTable(
        page,
        2,
        LABELS,
        block.rows.map(({ label, words }) => [label, textOf(words)]),
      );
    case 'list':
      return itemLines(page, 2, block.items, block.ordered);
    case 'code':
      // Not wrapped: a log or a statement is copied from here.
      return block.text.split('\n').map((line) => paint(page, 'code', `    ${line}`));
    case 'table':
      return drawTable(
        page,
        2,
        block.columns.map((head, index) => ({ head, wraps: index === block.columns.length - 1 })),
        block.rows.map((cells) => cells.map(textOf)),
      );
  }
}

function itemLines(page: Page, indent: number, items: readonly ListItem[], ordered: boolean): readonly string[] {
  return items.flatMap(({ words, items: inner = [] }, index) => {
    const lead = `${' '.repeat(indent)}${ordered ? `${String(index + 1).padStart(2)}. ` : '• '}`;
    const style = words.every(isCode) ? 'code' : 'plain';
    const lines = hanging(page, lead, textOf(words), style);
    return [
      ...(words.some(isHit) ? lines.map((line) => paintHits(page, line)) : lines),
      ...itemLines(page, lead.length, inner, false),
    ];
  });
}

function textOf(words: Words): string {
  return words.map(inlineText).join('');
}

function inlineText(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if ('code' in piece) return piece.code;
  if ('hit' in piece) return `${HIT[0]}${piece.hit}${HIT[1]}`;
  return piece.title === piece.url ? piece.url : `${piece.title}: ${piece.url}`;
}

function isHit(piece: Inline): boolean {
  return typeof piece === 'object' && 'hit' in piece;
}

function paintHits(page: Page, line: string): string {
  return line.replace(/«[^«»]*»/gu, (hit) => paint(page, 'match', hit));
}

function isCode(piece: Inline): boolean {
  return typeof piece === 'object' && 'code' in piece;
}
