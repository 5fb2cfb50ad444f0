import { countOf, formatDuration, formatNumber, formatTime } from '../report/view/format-values.ts';
import { nameView } from '../report/view/name-view.ts';
import type { ExpectedEnd } from './expected-end.ts';
import type { CurrentPhase, CurrentWork, WatchStatus } from './status-of.ts';

/** Durations that change while one looks are shown in whole seconds. */
const SECOND_MS = 1_000;

/** Writes how long something lasts, in whole seconds. */
export function lasting(durationMs: number): string {
  return formatDuration(Math.max(0, Math.floor(durationMs / SECOND_MS)) * SECOND_MS);
}

/** Names a phase: `U3.2 Run the core upgrade processes`. */
export function phaseText({ id, title, isDone }: CurrentPhase): string {
  return isDone ? `behind ${id} ${title}` : `${id} ${title}`;
}

/** Counts what was done: `42 processes done, 1 failed, 3 modules upgraded, 1 error`. */
export function countsText({ processesDone, processesFailed, modulesUpgraded, ...rest }: WatchStatus): string {
  const { modulesFailed, findings } = rest;
  return [
    `${countOf(processesDone, 'process', 'processes')} done`,
    ...(processesFailed === 0 ? [] : [`${formatNumber(processesFailed)} failed`]),
    ...(modulesUpgraded === 0 ? [] : [`${countOf(modulesUpgraded, 'module')} upgraded`]),
    ...(modulesFailed === 0 ? [] : [`${countOf(modulesFailed, 'module')} failed`]),
    ...(findings.error === 0 ? [] : [countOf(findings.error, 'error')]),
    ...(findings.warning === 0 ? [] : [countOf(findings.warning, 'warning')]),
  ].join(', ');
}

/** Says what runs: `v7_3_x.UpgradeLayout for 4 min 12 s, 412,000 of 830,000 rows`. */
export function workText({ name, module, forMs, rows }: CurrentWork): string {
  const total = rows?.total === undefined ? '' : ` of ${formatNumber(rows.total)}`;
  return [
    `${nameView(name).short}${forMs === undefined ? '' : ` for ${lasting(forMs)}`}`,
    ...(rows === undefined ? [] : [`${formatNumber(rows.done)}${total} rows`]),
    ...(module === undefined || name.includes(module) ? [] : [`module ${module}`]),
  ].join(', ');
}

/** Says what is around a piece of work, the innermost first; empty where nothing is. */
export function aroundText({ around }: CurrentWork): string {
  const names = around.map((name) => nameView(name).short);
  return names.length === 0 ? '' : `in ${names.toReversed().join(', in ')}`;
}

/** Says when the last line was written: `last line 05:35:38 UTC, 12 s ago`. */
export function lastLineText({ lastTime, quietMs, isSilent }: WatchStatus): string {
  if (isSilent) return silenceText(lastTime, quietMs);
  const when = lastTime === undefined ? 'last line' : `last line ${timeOfDay(lastTime)},`;
  return `${when} ${lasting(quietMs)} ago`;
}

/** Says since when nothing was written: `no sign of life since 2024-03-01 02:14:33 UTC (6 min)`. */
export function silenceText(lastTime: string | undefined, quietMs: number): string {
  const since = lastTime === undefined ? '' : ` since ${formatTime(lastTime)}`;
  return since === '' ? `no sign of life for ${lasting(quietMs)}` : `no sign of life${since} (${lasting(quietMs)})`;
}

/** Says when the run ends, by its rehearsals. */
export function endText({ leftMs, soonestMs, latestMs, rehearsals }: ExpectedEnd): string {
  const by = `by ${countOf(rehearsals, 'complete rehearsal')}`;
  if (leftMs <= 0) {
    const late = latestMs !== undefined && latestMs <= 0 ? 'than any forecast of it' : 'than expected';
    return `takes ${lasting(-leftMs)} longer ${late} ${by}`;
  }
  const range =
    soonestMs === undefined || latestMs === undefined ? '' : ` (${lasting(soonestMs)} to ${lasting(latestMs)})`;
  return `ends in about ${lasting(leftMs)}${range} ${by}`;
}

/** The time of day of an ISO 8601 time: `05:35:38 UTC`. */
export function timeOfDay(time: string): string {
  return `${time.slice(11, 19)} UTC`;
}
