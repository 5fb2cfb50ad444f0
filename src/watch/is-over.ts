import type { Report } from '../model/report.ts';
import type { LogSigns } from './log-signs.ts';
import { openWork } from './open-work.ts';
import { watchedRun } from './watched-run.ts';

/** Why the watch ends: a line of the log ends the run, or it failed and nothing was written since. */
export type WhyOver = 'ended' | 'failed-and-quiet';

/** What else tells that a run is over, in milliseconds. */
export interface OverFacts {
  readonly signs: LogSigns;
  readonly quietMs: number;
  /** Since a line that ends the run was seen; absent where there is none. */
  readonly endSeenForMs?: number;
  readonly stallAfterMs: number;
}

/** A server goes on to write when its upgrade is over. */
const LONGEST_SETTLE_MS = 60_000;

/**
 * Tells whether the run is over; absent where it may go on. A module that failed ends nothing, the tool goes on with the next one: where
 * the log only tells a failure, a silence has to follow in which nothing runs, unless it was the core that failed.
 */
export function isOver(report: Report, { signs, quietMs, endSeenForMs, stallAfterMs }: OverFacts): WhyOver | undefined {
  if (signs.settleMs !== undefined) {
    const isSettled = quietMs >= signs.settleMs || (endSeenForMs ?? 0) >= LONGEST_SETTLE_MS;
    return isSettled ? 'ended' : undefined;
  }
  if (report.verdict.outcome !== 'failed' || quietMs < stallAfterMs) return undefined;
  const run = watchedRun(report);
  const runsOn = run !== undefined && openWork(report, run.id).length > 0;
  return runsOn && !hasCoreFailed(report) ? undefined : 'failed-and-quiet';
}

function hasCoreFailed({ workflow }: Report): boolean {
  return workflow.steps.some(({ id, status }) => id === 'U3.2' && status === 'failed');
}
