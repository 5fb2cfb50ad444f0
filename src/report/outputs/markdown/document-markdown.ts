import type { Block, FactRow, Inline, ListItem, Words } from '../../../model/document.ts';
import type { Link } from '../../../model/finding.ts';
import { markdownCode, markdownCodeCell, markdownFence, markdownLink, markdownText } from './escape-markdown.ts';

/** Writes one part of a document as Markdown, without a line end behind it. */
export function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
    case 'label':
      return `**${markdownText(block.text)}**`;
    case 'paragraph':
      return wordsOf(block.words);
    case 'facts':
      return block.rows.map(factLine).join('\n');
    case 'list':
      return itemLines(block.items, block.ordered ? '1. ' : '- ', '').join('\n');
    case 'code':
      return markdownFence(block.text, block.language);
    case 'table':
      return tableLines(block.columns, block.rows).join('\n');
  }
}

function factLine({ label, words }: FactRow): string {
  return `- **${markdownText(label)}:** ${wordsOf(words)}`;
}

/** A space in front of the words would move what belongs to the item out of it. */
function itemLines(items: readonly ListItem[], lead: string, indent: string): string[] {
  return items.flatMap(({ words, items: inner = [] }) => [
    `${indent}${lead}${wordsOf(words).trimStart()}`,
    ...itemLines(inner, '- ', `${indent}${' '.repeat(lead.length)}`),
  ]);
}

function tableLines(columns: readonly string[], rows: readonly (readonly Words[])[]): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(markdownText)),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map((words) => words.map(cellInline).join('')))),
  ];
}

function wordsOf(words: Words): string {
  return words.map(inline).join('');
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return spaced(piece);
  if ('hit' in piece) return `**${markdownText(piece.hit)}**`;
  return 'code' in piece ? markdownCode(piece.code) : linkOf(piece);
}

/** A bar would end the cell; in an address it is written as its code. */
function cellInline(piece: Inline): string {
  if (typeof piece === 'string' || 'hit' in piece) return inline(piece);
  return 'code' in piece ? markdownCodeCell(piece.code) : linkOf({ ...piece, url: piece.url.replaceAll('|', '%7C') });
}

/** An address without a title of its own is written once. */
function linkOf({ title, url }: Link): string {
  return title === url && /^https?:\/\/[^\s<>]+$/u.test(url) ? `<${url}>` : markdownLink(title, url);
}

/** Escaping takes the spaces at both ends away, which part a piece from its neighbours. */
function spaced(text: string): string {
  return `${/^\s/u.test(text) ? ' ' : ''}${markdownText(text)}${/\s$/u.test(text) ? ' ' : ''}`;
}
