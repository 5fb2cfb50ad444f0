import { expect } from 'vitest';

/** Below this, a run is so fast that noise would decide. */
const FLOOR_MS = 250;
const TRIES = 3;
/** A linear run doubles, a quadratic one quadruples. */
const MOST_GROWTH = 3.5;

/** Text that hostile lines are made of by repetition: names, numbers, brackets, quotes, separators, blanks, pieces of grammar. */
export const HOSTILE_PIECES: readonly string[] = [
  ...['a', 'A', '1', 'é', ' ', '\t', '.', ',', ':', '#', '|', '-', '=', '<', '"', "'", '""', '[', ']', '(', '{', ' ['],
  ...['] ', ': ', ' in ', ' in 1 ms', 'a.', 'A.b ', 'at ', '12:', '1a', '[a:1] ', '[a]', 'Caused by: ', ' - '],
];

/** Returns a line of `size` characters or a few less. */
export function repeatTo(piece: string, size: number): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

/** Holds work on a line of `size` characters to take no more than a linear share of what half of it takes. */
export function checkLinear(what: string, size: number, work: (size: number) => unknown): void {
  if (fastest(size, work, 1) < FLOOR_MS) return;
  const whole = fastest(size, work, TRIES);
  if (whole < FLOOR_MS) return;
  const half = fastest(size / 2, work, TRIES);
  expect(whole / half, `${what}: ${half} ms for half of it, ${whole} ms for all`).toBeLessThan(MOST_GROWTH);
}

function fastest(size: number, work: (size: number) => unknown, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    const start = performance.now();
    work(size);
    return performance.now() - start;
  });
  return Math.min(...times);
}
