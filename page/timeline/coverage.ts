/** A stretch of time; milliseconds. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Joins stretches that touch or lie closer than `grainMs`, so that thousands are drawn as few. */
export function joinStretches(stretches: readonly Stretch[], grainMs: number): readonly Stretch[] {
  const joined: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of stretches.toSorted((left, right) => left.startMs - right.startMs)) {
    const last = joined.at(-1);
    if (last !== undefined && startMs <= last.endMs + grainMs) last.endMs = Math.max(last.endMs, endMs);
    else joined.push({ startMs, endMs });
  }
  return joined;
}
