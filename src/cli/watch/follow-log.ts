import {
  NEW_WATCH,
  type News,
  type AnalyzedLog,
  type WatchSettings,
  type WatchState,
  type WatchStatus,
  lookAt,
  takeAnalysis,
  takeStock,
  watchStatus,
} from '../../index.ts';
import type { WatchedLog } from './watched-log.ts';

/** What time it is, and waiting. */
export interface WatchTime {
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What a watch does with what it sees. */
export interface Follower {
  readonly settings: WatchSettings;
  readonly intervalMs: number;
  readonly time: WatchTime;
  /** Analyzes what there is of the log; absent where it went away meanwhile. */
  readonly analyze: () => Promise<AnalyzedLog | undefined>;
  readonly tell: (news: readonly News[]) => Promise<void>;
  /** Shows how the run stands; absent where nothing was read yet. `trouble`: what the log itself is like, where there is nothing to read. */
  readonly show: (status: WatchStatus | undefined, trouble: string | undefined) => Promise<void>;
}

/** Analyses may take a tenth of the time: what one took is waited for nine times. Most of what the first one of a short log takes is the start. */
const REST_OF_TIME = 9;

/** Follows a log until the run in it is over or nothing more can come; all of it was analyzed then, where there was any. */
export async function followLog(log: WatchedLog, follower: Follower): Promise<void> {
  const { settings, time, tell, show, intervalMs } = follower;
  let state = NEW_WATCH;
  let restUntilMs = -Infinity;
  for (;;) {
    const isLast = log.hasEnded();
    const seen = lookAt(state, await log.look(), momentOf(time));
    await tell(seen.news);
    state = seen.state;
    if (hasNew(state) && (isLast || time.clock() >= restUntilMs)) {
      const isFirst = state.analysis === undefined;
      const beganMs = time.clock();
      state = await analyzed(state, follower);
      if (!isFirst) restUntilMs = time.clock() + REST_OF_TIME * (time.clock() - beganMs);
    }
    const stock = takeStock(state, settings, momentOf(time));
    await tell(stock.news);
    state = stock.state;
    if (isLast || stock.news.some(({ kind }) => kind === 'over')) return;
    await show(watchStatus(state, settings, time.clock()), troubleOf(state));
    await Promise.race([time.sleep(intervalMs), log.untilEnd]);
  }
}

function hasNew({ log, analysis, isThere }: WatchState): boolean {
  return isThere && log !== undefined && log.bytes > 0 && log.bytes !== analysis?.bytes;
}

function troubleOf({ log, isThere }: WatchState): string | undefined {
  if (!isThere) return log === undefined ? 'is not there yet' : 'is gone';
  return log?.bytes === 0 ? 'is empty' : undefined;
}

async function analyzed(state: WatchState, { analyze, time }: Follower): Promise<WatchState> {
  const made = await analyze();
  if (made === undefined) return state;
  return takeAnalysis(state, made, momentOf(time));
}

function momentOf({ clock, now }: WatchTime): { readonly clockMs: number; readonly nowMs: number } {
  return { clockMs: clock(), nowMs: now().getTime() };
}
