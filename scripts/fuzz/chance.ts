// What is decided by chance: the same in every run with one seed.
import { type Random, between } from '../make-samples/random.ts';

/** Picks one of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)];
}

/** True so often, of 1. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** A whole number from 0 up to a bound, without it: 1 to 10 as often as 10 to 100. */
export function skewed(random: Random, bound: number): number {
  return Math.floor(bound ** random()) - 1;
}

/** A range of something that has `length` parts; mostly a short one. */
export function rangeOf(random: Random, length: number): readonly [start: number, end: number] {
  const start = between(random, 0, Math.max(0, length - 1));
  return [start, Math.min(length, start + 1 + skewed(random, Math.max(2, length)))];
}

/** Makes the seed of one case of a run. */
export function seedOfCase(seed: number, index: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
}
