import type { Problem, Span } from '../model/timeline.ts';
import type { Throwable } from '../model/throwable.ts';

const UPGRADE_EXCEPTION = 'com.liferay.portal.kernel.upgrade.UpgradeException';

/**
 * Marks the processes that an exception names as failed although the log says `Completed` of them.
 *
 * To 7.1 the end line stands in a finally block: it is printed on failures, too. The exception that follows, printed by
 * the tool as it gives up, holds the class of the process that threw it in its frames.
 */
export function markFailures(spans: readonly Span[], problems: readonly Problem[]): readonly Span[] {
  const failed = new Set<string>();
  for (const { throwable, place } of problems) {
    if (throwable === undefined || !throwable.chain.some(({ type }) => type === UPGRADE_EXCEPTION)) continue;
    const culprit = findCulprit(spans, throwable, place.startLine);
    for (const span of lineage(spans, culprit)) failed.add(span.id);
  }
  return failed.size === 0
    ? spans
    : spans.map((span) => (failed.has(span.id) ? { ...span, status: 'error' as const } : span));
}

/** The last process that ended above the exception and whose class stands in its frames, root cause first. */
function findCulprit(spans: readonly Span[], { chain }: Throwable, line: number): Span | undefined {
  const classes = [...chain].reverse().flatMap(({ frames }) => frames.map(({ className }) => className));
  for (const className of classes) {
    const process = spans.findLast(
      ({ kind, name, count, endPlace }) =>
        kind === 'process' && count === 1 && name === className && endPlace !== undefined && endPlace.startLine < line,
    );
    if (process !== undefined) return process;
  }
  return undefined;
}

function lineage(spans: readonly Span[], span: Span | undefined): readonly Span[] {
  const found: Span[] = [];
  for (let next = span; next !== undefined; next = spans.find(({ id }) => id === next?.parentId)) {
    if (next.kind === 'process') found.push(next);
  }
  return found;
}
