import type { Run, Span } from '../model/timeline.ts';

/** Starts of one run may differ by this much between logs that stamp the same lines. */
const CLOCK_MS = 1000;
/** Fewer durations than this may be the same by chance where no dates tell runs apart. */
const FEWEST_DURATIONS = 5;

/** Runs of which each is there once, and what was left out. */
export interface JoinedRuns {
  readonly runs: readonly Run[];
  /** A run that another one repeats, with the one that stays. */
  readonly repeated: readonly { readonly kept: Run; readonly dropped: Run }[];
}

/**
 * Joins the logs of one run: the tool's own log, what a terminal captured of it, and the server log of the same program
 * hold the same processes. The run that shows most stays, and gets the sources of the others.
 */
export function joinSameRuns(runs: readonly Run[]): JoinedRuns {
  const kept: Run[] = [];
  const repeated: { kept: Run; dropped: Run }[] = [];
  for (const run of runs) {
    const index = kept.findIndex((known) => isSameRun(known, run));
    if (index < 0) {
      kept.push(run);
      continue;
    }
    const [better, worse] = showsMore(run, kept[index]) ? [run, kept[index]] : [kept[index], run];
    const sources = [...new Set([...better.sources, ...worse.sources])].sort((a, b) => a - b);
    kept[index] = { ...better, sources };
    repeated.push({ kept: kept[index], dropped: worse });
  }
  return { runs: kept, repeated };
}

/** Of two logs of one run the longer one, then the one that the user named first. */
function showsMore(run: Run, than: Run): boolean {
  return run.spans.length + run.problems.length > than.spans.length + than.problems.length;
}

/** The same processes with the same durations, at the same time where both print dates; one log may break off before the other. */
function isSameRun(left: Run, right: Run): boolean {
  if (left.sources.some((source) => right.sources.includes(source))) return false;
  const [shorter, longer] = [endedProcesses(left), endedProcesses(right)].sort((a, b) => a.length - b.length);
  if (shorter.length === 0 || !shorter.every((span, index) => isSameSpan(span, longer[index]))) return false;
  const dated = left.dated && right.dated;
  if (!dated) return shorter.length === longer.length && hasManyDurations(shorter);
  const [leftMs, rightMs] = [shorter[0].startMs, longer[0].startMs];
  return leftMs !== undefined && rightMs !== undefined && Math.abs(leftMs - rightMs) <= CLOCK_MS;
}

function endedProcesses({ spans }: Run): readonly Span[] {
  return spans.filter(({ kind, durationMs }) => kind === 'process' && durationMs !== undefined);
}

function isSameSpan(left: Span, right: Span): boolean {
  return left.name === right.name && left.durationMs === right.durationMs && left.count === right.count;
}

function hasManyDurations(spans: readonly Span[]): boolean {
  return new Set(spans.map(({ durationMs }) => durationMs)).size >= FEWEST_DURATIONS;
}
