/** Finds the processes whose failure an error is the word of. */
import type { Problem, Span } from '../model/timeline.ts';
import { isError } from './is-error.ts';

/**
 * Makes the search for the processes that had failed right above an error, innermost first.
 *
 * ```
 * Failed upgrade process com.liferay.journal.internal.upgrade.v1_1_0.UpgradeArticle in 237 ms
 * ERROR [main][DBUpgrader:230] Unable to parse content                                         ← this one
 * ```
 *
 * They stand in its source, and on its thread where both are told; no other process began or ended in between. Where the error has
 * a stack trace, it names one of them.
 */
export function failedProcessFinder(spans: readonly Span[]): (problem: Problem) => readonly Span[] {
  const processes = spans.filter(({ kind, count }) => kind === 'process' && count === 1);
  const failed = processes.filter(({ status, endPlace }) => status === 'error' && endPlace !== undefined);
  const byId = new Map(failed.map((span) => [span.id, span]));
  return (problem) => {
    if (failed.length === 0 || !isError(problem)) return [];
    const last = lastAbove(processes, problem);
    if (last === undefined || !byId.has(last.id)) return [];
    const ended = failed.filter((span) => isIn(span, last, byId));
    return isWordOf(ended, problem) ? ended.toSorted((left, right) => endLine(left) - endLine(right)) : [];
  };
}

/** The process whose start or end stands last above the problem; absent where that is a start. */
function lastAbove(processes: readonly Span[], { place, thread }: Problem): Span | undefined {
  let found: Span | undefined;
  let line = 0;
  for (const span of processes) {
    if (span.place.source !== place.source || (thread ?? span.thread) !== (span.thread ?? thread)) continue;
    const end = endLine(span);
    const start = span.place.startLine;
    if (end < place.startLine && end >= line) [found, line] = [span, end];
    else if (start < place.startLine && start > line) [found, line] = [undefined, start];
  }
  return found;
}

function endLine({ endPlace }: Span): number {
  return endPlace?.startLine ?? Infinity;
}

/** The same process, or one within it: what stands around a failed one failed because of it. */
function isIn(span: Span, outer: Span, byId: ReadonlyMap<string, Span>): boolean {
  for (let next: Span | undefined = span; next !== undefined; next = byId.get(next.parentId ?? ''))
    if (next === outer) return true;
  return false;
}

/** What has no frames can be no other's word. */
function isWordOf(ended: readonly Span[], { throwable }: Problem): boolean {
  const frames = throwable?.chain.flatMap((link) => link.frames) ?? [];
  if (frames.length === 0) return true;
  const classes = new Set(frames.map(({ className }) => className.replace(/\$.*$/u, '')));
  return ended.some(({ name }) => classes.has(name));
}
