const MOST_REMEMBERED = 50_000;
/** FNV-1a over 32 bits. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

interface Entry<Value> {
  readonly key: Buffer;
  readonly value: Value;
  readonly next: Entry<Value> | undefined;
}

/** A memory of values by bytes. */
export interface Memory<Value> {
  /** Computes the value for the bytes `start` … `end` unless it is remembered. */
  readonly of: (bytes: Buffer, start: number, end: number, compute: () => Value) => Value;
  /** The same where the FNV-1a hash of the bytes is known. */
  readonly ofHashed: (hash: number, bytes: Buffer, start: number, end: number, compute: () => Value) => Value;
}

/**
 * Makes a memory: a value is computed once for the same bytes.
 *
 * Logs repeat themselves: looking the bytes up costs less than decoding them, let alone reading them by a grammar. It
 * forgets all when it knows too much, which costs time only.
 */
export function remember<Value>(): Memory<Value> {
  let entries = new Map<number, Entry<Value>>();

  function ofHashed(hash: number, bytes: Buffer, start: number, end: number, compute: () => Value): Value {
    for (let entry = entries.get(hash); entry !== undefined; entry = entry.next) {
      if (isSame(entry.key, bytes, start, end)) return entry.value;
    }
    if (entries.size >= MOST_REMEMBERED) entries = new Map();
    // The key is copied first: computing the value may reuse the bytes.
    const key = Buffer.from(bytes.subarray(start, end));
    const value = compute();
    entries.set(hash, { key, value, next: entries.get(hash) });
    return value;
  }

  return { of: (bytes, start, end, compute) => ofHashed(hashOf(bytes, start, end), bytes, start, end, compute), ofHashed };
}

function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], FNV_PRIME);
  return hash;
}

function isSame(key: Buffer, bytes: Buffer, start: number, end: number): boolean {
  const { length } = key;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
