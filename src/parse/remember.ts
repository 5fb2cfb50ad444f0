const MOST_REMEMBERED = 50_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

interface Entry<Value> {
  readonly key: Buffer;
  readonly value: Value;
  readonly next: Entry<Value> | undefined;
}

/** A memory of values by bytes: computes the value for the bytes `start` … `end` unless it is remembered. */
export type Memory<Value> = (bytes: Buffer, start: number, end: number, compute: () => Value) => Value;

/**
 * Makes a memory: a value is computed once for the same bytes.
 *
 * Logs repeat themselves: looking the bytes up costs less than decoding them, let alone reading them by a grammar. It
 * forgets all when it knows too much, which costs time only.
 */
export function remember<Value>(): Memory<Value> {
  let entries = new Map<number, Entry<Value>>();
  return (bytes, start, end, compute) => {
    const hash = hashOf(bytes, start, end);
    for (let entry = entries.get(hash); entry !== undefined; entry = entry.next) {
      if (isSame(entry.key, bytes, start, end)) return entry.value;
    }
    if (entries.size >= MOST_REMEMBERED) entries = new Map();
    const value = compute();
    entries.set(hash, { key: Buffer.from(bytes.subarray(start, end)), value, next: entries.get(hash) });
    return value;
  };
}

/** FNV-1a over 32 bits. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = FNV_OFFSET | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], FNV_PRIME);
  return hash;
}

function isSame(key: Buffer, bytes: Buffer, start: number, end: number): boolean {
  const { length } = key;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
