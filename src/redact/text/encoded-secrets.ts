import type { TextRange } from './protected-ranges.ts';

const BASE64 = /(?<![A-Za-z\d+/_-])[A-Za-z\d+/_-]{12,65536}={0,2}(?![A-Za-z\d+/_=-])/g;

/** Finds words that are Base64 of something in which `holds` sees a secret: `user:password` in a header. */
export function encodedSecrets(text: string, holds: (decoded: string) => string | undefined): readonly EncodedSecret[] {
  return Array.from(text.matchAll(BASE64)).flatMap(({ 0: word, index }) => {
    if (!/\d/.test(word) && !(/[A-Z]/.test(word) && /[a-z]/.test(word))) return [];
    const secret =
      holds(Buffer.from(word, 'base64').toString('latin1')) ?? holds(Buffer.from(word, 'base64').toString('utf8'));
    return secret === undefined ? [] : [{ start: index, end: index + word.length, secret }];
  });
}

/** A word that holds a secret. */
export interface EncodedSecret extends TextRange {
  readonly secret: string;
}
