/** Work on one thread: from, to, in milliseconds. */
export interface Block {
  readonly startMs: number;
  readonly endMs: number;
}

/** A block with the row that it is drawn on, 0 for the thread's own, and where it is drawn, which rounding may have moved. */
export interface PlacedBlock<B extends Block> {
  readonly block: B;
  readonly row: number;
  readonly drawn: Block;
}

/** Rows that a thread may have; what does not fit on them is left out. */
export const MOST_ROWS = 100;
/** What time stamps and printed durations may differ by. */
const ROUNDING_MS = 20;

/**
 * Puts the blocks of a thread on rows on which they only follow each other or stand in each other.
 *
 * Where a block overlaps another one's end by what rounding explains, it is drawn behind it or up to its end, whichever
 * moves it less; one that overlaps by more gets another row.
 */
export function placeBlocks<B extends Block>(blocks: readonly B[]): readonly PlacedBlock<B>[] {
  const rows: Block[][] = [];
  return blocks.toSorted(outermostFirst).flatMap((block) => {
    for (const [row, open] of rows.entries()) {
      const fitted = fit(open, block);
      if (fitted === undefined) continue;
      open.splice(fitted.depth, open.length, fitted.drawn);
      return [{ block, row, drawn: fitted.drawn }];
    }
    if (rows.length >= MOST_ROWS) return [];
    rows.push([block]);
    return [{ block, row: rows.length - 1, drawn: block }];
  });
}

/** Where a block may be drawn among what is open when it starts, and in how many of these it stands; undefined where it does not fit. */
function fit(
  open: readonly Block[],
  { startMs, endMs }: Block,
): { readonly depth: number; readonly drawn: Block } | undefined {
  let start = startMs;
  for (let depth = open.length; depth > 0; depth--) {
    const around = open[depth - 1];
    if (around.endMs <= start) continue;
    start = Math.max(start, around.startMs);
    const overlap = around.endMs - start;
    const overhang = endMs - around.endMs;
    if (overhang <= 0) return { depth, drawn: { startMs: start, endMs: Math.max(start, endMs) } };
    if (Math.min(overlap, overhang) > ROUNDING_MS) return undefined;
    if (overhang <= overlap) return { depth, drawn: { startMs: start, endMs: around.endMs } };
    start = around.endMs;
  }
  return { depth: 0, drawn: { startMs: start, endMs: Math.max(start, endMs) } };
}

function outermostFirst(left: Block, right: Block): number {
  return left.startMs - right.startMs || right.endMs - left.endMs;
}
