import type { Document, Inline, ListItem } from '../model/document.ts';
import type { SearchFilter, SearchHit, SearchResult, TextPiece } from '../model/search.ts';
import { formatNumber } from '../report/view/format-values.ts';
import { failureItems } from './failure-items.ts';

/** Says what a search found. */
export function searchDocument(result: SearchResult): Document {
  const { hits, remarks } = result;
  return [
    { kind: 'label', text: headline(result) },
    ...(hits.length === 0 ? [] : [{ kind: 'list', ordered: true, items: hits.map(hitItem) } as const]),
    ...remarks.map((remark) => ({ kind: 'paragraph', words: [remark] }) as const),
    ...(hits.length === 0 ? ([{ kind: 'paragraph', words: [hint(result)] }] as const) : []),
  ];
}

/** `3 of 10,000 failures, the best first:` */
function headline({ total, searched, hits, filter }: SearchResult): string {
  const among = `${formatNumber(searched)} failure${searched === 1 ? '' : 's'}${filterWords(filter)}`;
  if (total === 0) return `None of ${among} ${searched === 1 ? 'holds' : 'hold'} this.`;
  const shown = hits.length < total ? `the best ${formatNumber(hits.length)}` : 'the best first';
  return `${formatNumber(total)} of ${among}${total === 1 ? ':' : `, ${shown}:`}`;
}

function hint({ searched, filter }: SearchResult): string {
  if (searched === 0 && filterWords(filter) === '')
    return 'The archive holds no failure yet: updoc <logs> remembers what it finds.';
  return 'Half a word is found with a star (dupl*), one with a wrong letter with word~1.';
}

function filterWords(filter: SearchFilter): string {
  const entries = Object.entries(filter).map(([name, value]) => `${name} ${String(value)}`);
  return entries.length === 0 ? '' : ` with ${entries.join(', ')}`;
}

function hitItem({ title, failure, excerpt, ...facts }: SearchHit): ListItem {
  return {
    words: title.map(inlineOf),
    items: [...failureItems({ failure, ...facts }), ...excerpt.map((pieces) => ({ words: pieces.map(inlineOf) }))],
  };
}

function inlineOf({ text, isHit }: TextPiece): Inline {
  return isHit ? { hit: text } : text;
}
