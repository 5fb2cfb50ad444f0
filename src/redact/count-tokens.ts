import type { RedactedKind } from '../model/redaction.ts';
import { PSEUDONYM_KINDS, SECRET_KINDS } from './kinds/value-kind.ts';

/** `<password-1>`, also as HTML, Markdown, Jira and JSON write the brackets; `host-3`. */
const TOKEN = new RegExp(
  String.raw`(?:<|&lt;|\\u003c)(?:${[...SECRET_KINDS, 'literal'].join('|')})-\d{1,9}|(?<![A-Za-z0-9])(?:${PSEUDONYM_KINDS.filter((kind) => kind !== 'literal').join('|')})-\d{1,9}(?![A-Za-z0-9])`,
  'gi',
);

/** Counts the tokens in texts that come piece by piece. */
export interface TokenCounter {
  readonly add: (text: string) => void;
  /** By kind, in the order of their names. */
  readonly kinds: () => readonly RedactedKind[];
}

/** Makes a counter of tokens: how many values of each kind were replaced in a finished text, and at how many places. */
export function createTokenCounter(): TokenCounter {
  const places = new Map<string, number>();

  return {
    add: (text) => {
      for (const [found] of text.matchAll(TOKEN)) {
        const token = found.replace(/^(?:<|&lt;|\\u003c)/i, '').toLowerCase();
        places.set(token, (places.get(token) ?? 0) + 1);
      }
    },
    kinds: () => {
      const byKind = Map.groupBy(places, ([token]) => token.slice(0, token.lastIndexOf('-')));
      return [...byKind]
        .map(([kind, tokens]) => ({
          kind,
          values: tokens.length,
          places: tokens.reduce((sum, [, count]) => sum + count, 0),
        }))
        .sort((left, right) => (left.kind < right.kind ? -1 : 1));
    },
  };
}
