import { createHmac } from 'node:crypto';
import { isToken, tokenText } from '../kinds/token-text.ts';
import { type ValueKind, ignoresCase, isSecretKind } from '../kinds/value-kind.ts';
import type { RedactionMap } from './redaction-map.ts';

/** Gives out tokens: the same one for the same value, whatever the run. */
export interface TokenBook {
  /** The token of a value; a new one where it has none. */
  readonly tokenOf: (kind: ValueKind, value: string) => string;
  /** Keeps a token that stands in a text already from being given to a value. */
  readonly reserve: (token: string) => void;
  /** What is to be kept for the next run. */
  readonly toMap: () => RedactionMap;
}

/** Opens a map for a run. Of secrets it knows nothing but a keyed hash: the same secret is known again, and none can be read. */
export function createTokenBook(map: RedactionMap): TokenBook {
  const values = new Map(Object.entries(map.values));
  const secrets = new Map(Object.entries(map.secrets));
  const tokenByValue = new Map([...values].map(([token, value]) => [value, token]));
  const tokenBySecret = new Map([...secrets].map(([token, hash]) => [hash, token]));
  const lastNumber = new Map<string, number>();
  const reserved = new Set<string>();
  for (const token of [...values.keys(), ...secrets.keys()]) count(token);

  function tokenOf(kind: ValueKind, value: string): string {
    return isSecretKind(kind) ? secretToken(kind, value) : pseudonym(kind, value);
  }

  function secretToken(kind: ValueKind, value: string): string {
    const hash = createHmac('sha256', Buffer.from(map.key, 'base64')).update(value).digest('base64');
    const known = tokenBySecret.get(hash);
    if (known !== undefined) return known;
    const token = next(kind);
    tokenBySecret.set(hash, token);
    secrets.set(token, hash);
    return token;
  }

  /** Letters in capitals give a token in capitals, so that it can be taken back; any other mixture is a value of its own. */
  function pseudonym(kind: ValueKind, value: string): string {
    const known = tokenByValue.get(value);
    if (known !== undefined) return known;
    const small = value.toLowerCase();
    if (ignoresCase(kind) && value !== small && value === small.toUpperCase())
      return pseudonym(kind, small).toUpperCase();
    const token = next(kind);
    tokenByValue.set(value, token);
    values.set(token, value);
    return token;
  }

  function next(kind: ValueKind): string {
    let number = (lastNumber.get(kind) ?? 0) + 1;
    while (reserved.has(tokenText(kind, number))) number++;
    lastNumber.set(kind, number);
    return tokenText(kind, number);
  }

  function count(token: string): void {
    const { kind = '', number = '0' } = /^<?(?<kind>.+)-(?<number>\d+)>?$/.exec(token)?.groups ?? {};
    lastNumber.set(kind, Math.max(lastNumber.get(kind) ?? 0, Number(number)));
  }

  return {
    tokenOf,
    reserve: (token) => {
      if (isToken(token)) reserved.add(token.toLowerCase());
    },
    toMap: () => ({ ...map, values: Object.fromEntries(values), secrets: Object.fromEntries(secrets) }),
  };
}
