import { PSEUDONYM_KINDS, SECRET_KINDS, type ValueKind, isSecretKind } from './value-kind.ts';

const BRACKETED = [...SECRET_KINDS, 'literal'].join('|');
const BARE = PSEUDONYM_KINDS.filter((kind) => kind !== 'literal').join('|');
const TOKEN_SOURCE = `<(?:${BRACKETED})-\\d{1,9}>|(?<![A-Za-z0-9])(?:${BARE})-\\d{1,9}(?![A-Za-z0-9])`;
const WHOLE = new RegExp(`^(?:${TOKEN_SOURCE})$`, 'i');

/** Writes what stands for a value: `host-3`, `<password-1>`, `<literal-2>`. */
export function tokenText(kind: ValueKind, number: number): string {
  return isSecretKind(kind) || kind === 'literal' ? `<${kind}-${number}>` : `${kind}-${number}`;
}

/** Makes a pattern that finds every token in a text, in small or in capital letters. */
export function tokenPattern(): RegExp {
  return new RegExp(TOKEN_SOURCE, 'gi');
}

/** Tells whether a text is a token and nothing else. */
export function isToken(text: string): boolean {
  return WHOLE.test(text);
}
