import type { Block, FactRow, Inline, ListItem, Words } from '../../../model/document.ts';
import { jiraBlock, jiraCell, jiraCode, jiraCodeCell, jiraLink, jiraText } from './escape-jira.ts';

/** Writes one part of a document in the wiki markup of Jira, without a line end behind it. */
export function jiraDocumentBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}. ${jiraText(block.text)}`;
    case 'label':
      return `*${jiraText(block.text)}*`;
    case 'paragraph':
      return wordsOf(block.words);
    case 'facts':
      return block.rows.map(factLine).join('\n');
    case 'list':
      return itemLines(block.items, block.ordered ? '#' : '*').join('\n');
    case 'code':
      return jiraBlock(block.text, block.language);
    case 'table':
      return [
        `||${block.columns.map(jiraCell).join('||')}||`,
        ...block.rows.map((cells) => `|${cells.map((words) => cellOf(words)).join('|')}|`),
      ].join('\n');
  }
}

function factLine({ label, words }: FactRow): string {
  return `* *${jiraText(label)}:* ${wordsOf(words)}`;
}

function itemLines(items: readonly ListItem[], lead: string): string[] {
  return items.flatMap(({ words, items: inner = [] }) => [
    `${lead} ${wordsOf(words)}`,
    ...itemLines(inner, `${lead}*`),
  ]);
}

/** A cell without anything would make a heading of its neighbour. */
function cellOf(words: Words): string {
  const cell = words.map(cellInline).join('');
  return cell.trim() === '' ? ' ' : cell;
}

function wordsOf(words: Words): string {
  return words.map(inline).join('');
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return spaced(piece, jiraText);
  if ('hit' in piece) return `*${jiraText(piece.hit)}*`;
  return 'code' in piece ? jiraCode(piece.code) : jiraLink(piece.title, piece.url);
}

function cellInline(piece: Inline): string {
  if (typeof piece === 'string') return spaced(piece, jiraCell);
  if ('hit' in piece) return `*${jiraCell(piece.hit)}*`;
  return 'code' in piece ? jiraCodeCell(piece.code) : jiraLink(piece.title, piece.url);
}

/** Escaping takes the spaces at both ends away, which part a piece from its neighbours. */
function spaced(text: string, escape: (text: string) => string): string {
  return `${/^\s/u.test(text) ? ' ' : ''}${escape(text)}${/\s$/u.test(text) ? ' ' : ''}`;
}
