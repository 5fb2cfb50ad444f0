import type { Run } from '../../model/timeline.ts';

/**
 * Tells whether two runs upgraded the same at the same time: nodes of a cluster that were started together. Logs of one and the
 * same run, given twice, have the same times.
 */
export function ranTogether(run: Run, other: Run): boolean {
  if (run === other || !run.dated || !other.dated || run.sources.some((source) => other.sources.includes(source)))
    return false;
  const starts = startsOf(run);
  const shared = [...startsOf(other)].filter(([name]) => starts.has(name));
  return overlap(run, other) && shared.length > 0 && shared.every(([name, startMs]) => starts.get(name) !== startMs);
}

function startsOf({ spans }: Run): ReadonlyMap<string, number> {
  return new Map(
    spans.flatMap(({ kind, name, startMs }) => (kind === 'process' && startMs !== undefined ? [[name, startMs]] : [])),
  );
}

function overlap(left: Run, right: Run): boolean {
  if (left.startMs === undefined || left.endMs === undefined) return false;
  if (right.startMs === undefined || right.endMs === undefined) return false;
  return left.startMs <= right.endMs && right.startMs <= left.endMs;
}
