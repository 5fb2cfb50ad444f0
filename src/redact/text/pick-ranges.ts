import { isSecretKind } from '../kinds/value-kind.ts';
import type { KnownPlace } from './value-index.ts';

/** Picks places that do not overlap, in order: secrets before all others, then the longest. */
export function pickRanges(length: number, places: readonly KnownPlace[]): readonly KnownPlace[] {
  if (places.length < 2) return places;
  const taken = new Uint8Array(length);
  const picked: KnownPlace[] = [];
  for (const place of places.toSorted(byWeight)) {
    if (taken[place.start] === 1 || taken[place.end - 1] === 1) continue;
    if (taken.subarray(place.start, place.end).includes(1)) continue;
    taken.fill(1, place.start, place.end);
    picked.push(place);
  }
  return picked.toSorted((left, right) => left.start - right.start);
}

function byWeight(left: KnownPlace, right: KnownPlace): number {
  const rank = (place: KnownPlace) => (isSecretKind(place.kind) ? 0 : 1);
  return rank(left) - rank(right) || right.end - right.start - (left.end - left.start);
}
