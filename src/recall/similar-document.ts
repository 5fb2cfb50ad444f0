import type { Block, Document, ListItem } from '../model/document.ts';
import type { SimilarFailure, SimilarResult } from '../model/search.ts';
import { failureItems } from './failure-items.ts';

/** Says what the archive knows of failures and of those like them. */
export function similarDocument(results: readonly SimilarResult[]): Document {
  if (results.length > 0) return results.flatMap(blocksOf);
  return [{ kind: 'paragraph', words: ['There is no failure in these logs to compare.'] }];
}

function blocksOf({ subject, same, near }: SimilarResult): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: subject.title },
    { kind: 'label', text: same === undefined ? 'This failure was not seen in another log.' : 'The same failure' },
    ...(same === undefined ? [] : [listOf([{ words: [same.failure.title], items: failureItems(same) }])]),
    { kind: 'label', text: near.length === 0 ? 'No other failure is like it.' : 'Like it, the nearest first' },
    ...(near.length === 0 ? [] : [listOf(near.map(nearItem))]),
  ];
}

function nearItem(similar: SimilarFailure): ListItem {
  const { failure, likeness, why } = similar;
  return {
    words: [failure.title],
    items: [{ words: [`${Math.round(likeness * 100)} % alike: ${why.join(', ')}`] }, ...failureItems(similar)],
  };
}

function listOf(items: readonly ListItem[]): Block {
  return { kind: 'list', ordered: true, items };
}
