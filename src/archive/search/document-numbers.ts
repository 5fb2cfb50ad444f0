import type { Segment } from './segment.ts';

/** All failures of an index, numbered through its segments. */
export interface DocumentNumbers {
  /** Fingerprints by number; absent where a later segment holds the failure. */
  readonly fingerprints: readonly (string | undefined)[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of the first failure of a segment, by its id. */
  readonly firsts: ReadonlyMap<number, number>;
}

/** Numbers the failures of an index. */
export function numberDocuments(segments: readonly Segment[]): DocumentNumbers {
  const fingerprints: (string | undefined)[] = [];
  const numbers = new Map<string, number>();
  const firsts = new Map<number, number>();
  for (const { id, documents } of segments) {
    firsts.set(id, fingerprints.length);
    for (const [fingerprint] of documents) {
      const earlier = numbers.get(fingerprint);
      if (earlier !== undefined) fingerprints[earlier] = undefined;
      numbers.set(fingerprint, fingerprints.length);
      fingerprints.push(fingerprint);
    }
  }
  return { fingerprints, numbers, firsts };
}
