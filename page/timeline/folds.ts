import type { PlacedRow } from './rows.ts';

/** Which rows are unfolded, by key. */
export type Unfolded = ReadonlySet<string>;

/** At first, so many rows may be seen. */
const MAX_FIRST_ROWS = 200;
const MAX_FIRST_FAILURES = 50;
/** What takes such a share of the run is looked into. */
const LONG_SHARE = 0.2;

/** Unfolds at first as deep as a reader can look through, what takes much of the run, and what leads to failures. */
export function firstUnfolded(rows: readonly PlacedRow[], totalMs: number): Unfolded {
  let limit = 0;
  while (countTo(rows, limit + 1) <= MAX_FIRST_ROWS && limit < deepestOf(rows)) limit++;
  const failed = rows.filter(({ row }) => row.look === 'error').slice(0, MAX_FIRST_FAILURES);
  const shallow = rows.filter(({ row, depth }) => row.look === 'thread' || (depth < limit && row.look !== 'blank'));
  const long = rows.filter(({ row }) => (row.work?.lengthMs ?? 0) >= totalMs * LONG_SHARE);
  return new Set([...shallow, ...long].map(({ row }) => row.key).concat(failed.flatMap(keysAround)));
}

/** Lists the rows that can be seen: those whose surroundings are all unfolded. */
export function seenRows(rows: readonly PlacedRow[], unfolded: Unfolded): readonly PlacedRow[] {
  const seen = new Set<PlacedRow>();
  return rows.filter((placed) => {
    const { parent } = placed;
    const isSeen = parent === undefined || (seen.has(parent) && unfolded.has(parent.row.key));
    if (isSeen) seen.add(placed);
    return isSeen;
  });
}

/** Unfolds one depth more than is seen. */
export function oneDeeper(rows: readonly PlacedRow[], unfolded: Unfolded): Unfolded {
  const limit = deepestOf(seenRows(rows, unfolded));
  return new Set([...unfolded, ...rows.filter(({ depth }) => depth <= limit).map(({ row }) => row.key)]);
}

/** Folds what makes the deepest rows be seen. */
export function oneShallower(rows: readonly PlacedRow[], unfolded: Unfolded): Unfolded {
  const limit = deepestOf(seenRows(rows, unfolded));
  const kept = rows.filter(({ row, depth }) => depth < limit - 1 && unfolded.has(row.key));
  return new Set(kept.map(({ row }) => row.key));
}

/** Unfolds everything that a row stands in. */
export function unfoldedAround(placed: PlacedRow, unfolded: Unfolded): Unfolded {
  return new Set([...unfolded, ...keysAround(placed)]);
}

function keysAround({ parent }: PlacedRow): readonly string[] {
  const keys: string[] = [];
  for (let around = parent; around !== undefined; around = around.parent) keys.push(around.row.key);
  return keys;
}

function countTo(rows: readonly PlacedRow[], limit: number): number {
  return rows.filter(({ depth }) => depth <= limit).length;
}

function deepestOf(rows: readonly PlacedRow[]): number {
  return rows.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
}
