import { hash } from 'node:crypto';
import type { FoundValue } from '../found-value.ts';
import { ownCopy } from '../text/own-copy.ts';
import { findValues } from './find-values.ts';

/** Up to so many texts and values are kept; what was kept first stays, since texts come again in their order. */
const MOST_KEPT = 250_000;
/** A text as short as its hash is its own key. */
const LONGEST_KEY = 40;

/**
 * Makes a `findValues` that remembers what it found: texts are learned, replaced and scanned, which would search each of them three
 * times. Texts are kept as hashes, so that they take no memory.
 */
export function rememberValues(): (text: string) => readonly FoundValue[] {
  const foundIn = new Map<string, readonly FoundValue[]>();
  let kept = 0;
  return (text) => {
    const key = text.length > LONGEST_KEY ? hash('sha256', text, 'base64') : ownCopy(text);
    const known = foundIn.get(key);
    if (known !== undefined) return known;
    const found = findValues(text);
    if (kept < MOST_KEPT) foundIn.set(key, found);
    kept += 1 + found.length;
    return found;
  };
}
