import { isOrdinary } from '../kinds/is-telling.ts';
import { type ValueKind, isSecretKind } from '../kinds/value-kind.ts';

const LEAST_LITERAL = 8;
const LEAST_SECRET = 5;

/**
 * Tells whether a value that was found at one place is replaced wherever it stands.
 *
 * What is short, a number or an ordinary word stands for itself in most places: it is replaced only where it was found.
 */
export function spreads(kind: ValueKind, value: string): boolean {
  if (kind === 'term') return true;
  if (isOrdinary(value) || /^\d{1,5}$/.test(value)) return false;
  if (isSecretKind(kind)) return value.length >= LEAST_SECRET;
  if (!/\p{L}/u.test(value)) return kind.startsWith('ipv') || kind === 'mac';
  // Words of a sentence stand in many places; a path, a mail, a name does not.
  if (kind === 'literal')
    return (
      value.length >= LEAST_LITERAL &&
      value.length <= 1000 &&
      /[\d@/]|[^\x00-\x7f]|^\P{Lu}*\p{Lu}[^]*?\s\S/u.test(value)
    );
  if (kind === 'name') return value.length > 4;
  return value.length > 2;
}
