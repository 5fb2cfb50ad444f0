/** Kinds of values that open something: their tokens cannot be taken back. */
export const SECRET_KINDS = ['password', 'token', 'key', 'session', 'licence'] as const;

/** Kinds of values that name somebody or something: whoever has the map can take their tokens back. */
export const PSEUDONYM_KINDS = [
  ...['host', 'domain', 'user', 'name', 'mail', 'database', 'project'],
  ...['ipv4-10', 'ipv4-172', 'ipv4-192', 'ipv4-linklocal', 'ipv4-shared', 'ipv4-public'],
  ...['ipv6-private', 'ipv6-linklocal', 'ipv6-public', 'mac', 'literal', 'term'],
] as const;

/** A kind of secret. */
export type SecretKind = (typeof SECRET_KINDS)[number];
/** What a value is; the word in its token. */
export type ValueKind = SecretKind | (typeof PSEUDONYM_KINDS)[number];

/** Tells whether a value of this kind opens something. */
export function isSecretKind(kind: string): kind is SecretKind {
  return SECRET_KINDS.some((secret) => secret === kind);
}

/** Tells whether a word names a kind. */
export function isValueKind(word: string): word is ValueKind {
  return isSecretKind(word) || PSEUDONYM_KINDS.some((kind) => kind === word);
}

/** Tells whether values of this kind are the same however their letters are written. */
export function ignoresCase(kind: ValueKind): boolean {
  return !isSecretKind(kind) && kind !== 'literal' && kind !== 'name';
}
