import type { Report } from '../model/report.ts';
import type { RunForecast } from './expected-end.ts';
import { isOver } from './is-over.ts';
import type { LogSigns } from './log-signs.ts';
import { type LogState, logChange } from './log-state.ts';
import type { News } from './news.ts';
import { type WatchStatus, statusOf } from './status-of.ts';
import { NOTHING_TOLD, type ToldFindings, countFindings, freshFindings, withoutPlaces } from './told-findings.ts';
import { watchedRun } from './watched-run.ts';

/** All that a watch knows; times are of a clock that only goes forward, in milliseconds. */
export interface WatchState {
  /** The last look at which the log was there. */
  readonly log?: LogState;
  readonly isThere: boolean;
  /** Anything was said of the log yet. */
  readonly isBegun: boolean;
  /** It was said that the log is empty. */
  readonly isSaidEmpty?: boolean;
  /** When the log grew last. */
  readonly grewMs: number;
  readonly analysis?: WatchAnalysis;
  readonly findings: ToldFindings;
  readonly isSilent: boolean;
  /** When a line that ends the run was seen. */
  readonly endSeenMs?: number;
}

/** What was made of a log. */
export interface AnalyzedLog {
  readonly report: Report;
  readonly signs: LogSigns;
}

/** What was made of a log, and how far it had been written. */
export interface WatchAnalysis extends AnalyzedLog {
  /** Bytes of the log when it was read, and when it had grown to them. */
  readonly bytes: number;
  readonly grewMs: number;
}

/** A state, and what is to be told of how it came about. */
export interface WatchStep {
  readonly state: WatchState;
  readonly news: readonly News[];
}

/** How a watch is meant to be. */
export interface WatchSettings {
  readonly stallAfterMs: number;
  readonly forecast?: RunForecast;
}

/** Nothing was looked at yet. */
export const NEW_WATCH: WatchState = {
  isThere: false,
  isBegun: false,
  grewMs: 0,
  findings: NOTHING_TOLD,
  isSilent: false,
};

/** When a look is taken: by the clock, and by the time of day (milliseconds since 1970). */
export interface Moment {
  readonly clockMs: number;
  readonly nowMs: number;
}

/** Takes up a look at the log; absent where it is not there. */
export function lookAt(state: WatchState, log: LogState | undefined, { clockMs, nowMs }: Moment): WatchStep {
  const change = logChange(state.log, log);
  if (log === undefined) return absent(state);
  const there = { ...state, log, isThere: true, isBegun: true };
  const back: News[] = state.isThere || state.log === undefined ? [] : [{ kind: 'back' }];
  switch (change) {
    case 'none':
    case 'gone':
      return log.bytes === 0 ? stillEmpty(there, back) : { state: there, news: back };
    case 'appeared': {
      const ageMs = Math.max(0, nowMs - (log.modifiedMs ?? nowMs));
      const news: readonly News[] = state.isBegun ? [{ kind: 'appeared' }] : [];
      return { state: { ...there, grewMs: clockMs - ageMs }, news };
    }
    case 'grew':
      return resumed(there, clockMs, back);
    case 'cut':
    case 'replaced':
      return resumed(begunAnew(there), clockMs, [{ kind: change }]);
  }
}

/** Takes up what was made of the log as it was looked at last. */
export function takeAnalysis(state: WatchState, read: AnalyzedLog, { clockMs }: Moment): WatchState {
  const { endSeenMs, ...rest } = state;
  const hasEnd = read.signs.settleMs !== undefined;
  return {
    ...rest,
    analysis: { ...read, bytes: state.log?.bytes ?? 0, grewMs: state.grewMs },
    findings: countFindings(state.findings, read.report),
    ...(hasEnd && { endSeenMs: endSeenMs ?? clockMs }),
  };
}

/** Tells what is new by now: findings, a silence, the end. */
export function takeStock(state: WatchState, settings: WatchSettings, { clockMs }: Moment): WatchStep {
  const { analysis, log, isThere } = state;
  if (analysis === undefined) return { state, news: [] };
  const { report, signs, bytes } = analysis;
  const isWhole = bytes === log?.bytes;
  const quietMs = clockMs - state.grewMs;
  const { fresh, findings } = freshFindings(state.findings, report, isWhole && quietMs >= SETTLED_MS);
  const told: readonly News[] = fresh.map((finding) => ({ kind: 'finding', finding, sources: report.sources }));
  const why = isWhole
    ? isOver(report, {
        signs,
        quietMs,
        stallAfterMs: settings.stallAfterMs,
        ...(state.endSeenMs !== undefined && { endSeenForMs: clockMs - state.endSeenMs }),
      })
    : undefined;
  if (why !== undefined) return { state: { ...state, findings }, news: [...told, { kind: 'over', why, quietMs }] };
  const fallsSilent = isThere && isWhole && !state.isSilent && quietMs >= settings.stallAfterMs && mayBeSilent(report);
  const next = { ...state, findings, isSilent: state.isSilent || fallsSilent };
  const status = watchStatus(next, settings, clockMs);
  if (!fallsSilent || status === undefined) return { state: next, news: told };
  return { state: next, news: [...told, { kind: 'silent', status, database: report.environment.database }] };
}

/** How the run stands by the clock; absent where nothing was read yet. */
export function watchStatus(
  { analysis, isSilent }: WatchState,
  { forecast }: WatchSettings,
  clockMs: number,
): WatchStatus | undefined {
  if (analysis === undefined) return undefined;
  const { report, signs, grewMs } = analysis;
  return statusOf(report, {
    signs,
    quietMs: clockMs - grewMs,
    isSilent,
    ...(forecast !== undefined && { forecast }),
  });
}

/** Where nothing was written for so long, what was begun is complete: programs write a record at once. */
const SETTLED_MS = 1_000;

/** What has only just begun is empty for a moment, standard input always. */
function stillEmpty(state: WatchState, news: readonly News[]): WatchStep {
  if (state.isSaidEmpty === true) return { state, news };
  return { state: { ...state, isSaidEmpty: true }, news: [...news, { kind: 'empty' }] };
}

function absent(state: WatchState): WatchStep {
  const left = { ...state, isThere: false, isBegun: true };
  if (state.isThere) return { state: left, news: [{ kind: 'gone' }] };
  return { state: left, news: state.isBegun ? [] : [{ kind: 'waiting' }] };
}

function resumed(state: WatchState, clockMs: number, news: readonly News[]): WatchStep {
  const silentMs = clockMs - state.grewMs;
  const life: readonly News[] = state.isSilent ? [{ kind: 'resumed', silentMs }] : [];
  return { state: { ...state, grewMs: clockMs, isSilent: false }, news: [...news, ...life] };
}

/** What was read of the old file says nothing of the new one. */
function begunAnew(state: WatchState): WatchState {
  return {
    isThere: state.isThere,
    isBegun: true,
    grewMs: state.grewMs,
    isSilent: state.isSilent,
    findings: withoutPlaces(state.findings),
    ...(state.log !== undefined && { log: state.log }),
  };
}

/** A server that has nothing to upgrade may be quiet for as long as it likes. */
function mayBeSilent(report: Report): boolean {
  const { outcome } = report.verdict;
  return watchedRun(report) !== undefined && (outcome === 'incomplete' || outcome === 'failed');
}
