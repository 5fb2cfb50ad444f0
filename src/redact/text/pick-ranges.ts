import { isSecretKind } from '../kinds/value-kind.ts';
import type { KnownPlace } from './value-index.ts';

/** Places of which none overlaps another. */
export interface PickedPlaces {
  readonly picked: readonly KnownPlace[];
  /** Whether a place that was not picked goes beyond those that were. */
  readonly isPartLeft: boolean;
}

/** Picks places that do not overlap, in order: secrets before all others, then the longest. */
export function pickRanges(length: number, places: readonly KnownPlace[]): PickedPlaces {
  if (places.length < 2) return { picked: places, isPartLeft: false };
  const taken = new Uint8Array(length);
  const picked: KnownPlace[] = [];
  let isPartLeft = false;
  for (const place of places.toSorted(byWeight)) {
    const here = taken.subarray(place.start, place.end);
    if (here.includes(1)) {
      isPartLeft ||= here.includes(0);
      continue;
    }
    here.fill(1);
    picked.push(place);
  }
  return { picked: picked.toSorted((left, right) => left.start - right.start), isPartLeft };
}

function byWeight(left: KnownPlace, right: KnownPlace): number {
  const rank = (place: KnownPlace) => (isSecretKind(place.kind) ? 0 : 1);
  return rank(left) - rank(right) || right.end - right.start - (left.end - left.start);
}
