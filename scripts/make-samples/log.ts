// A log that is being written, with the facts that its truth file states.
import type { Era } from './eras.ts';
import type { Random } from './random.ts';
import { between, makeRandom } from './random.ts';

/** A log that is being written; the functions beside it add to it. */
export interface Log {
  readonly era: Era;
  readonly random: Random;
  readonly lines: string[];
  /** Sum of the printed durations of the last run's processes that enclose no other, by name. */
  readonly durations: Map<string, number>;
  /** Milliseconds since 1970 UTC. */
  nowMs: number;
  startedMs: number;
  thread: string;
  /** `upgrade.component` of the log context. */
  component: string | undefined;
  records: number;
  runs: number;
  /** End lines of upgrade processes in the last run, and starts of ones that are still open. */
  ended: number;
  /** The line that shows the cause first, 1-based. */
  causeLine: number | undefined;
}

export type LevelText = 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** Starts a log; `start` is an ISO time. */
export function startLog(era: Era, start: string, seed: number): Log {
  const nowMs = Date.parse(`${start}Z`);

  return {
    era,
    random: makeRandom(seed),
    lines: [],
    durations: new Map<string, number>(),
    nowMs,
    startedMs: nowMs,
    thread: 'main',
    component: undefined,
    records: 0,
    runs: 1,
    ended: 0,
    causeLine: undefined,
  };
}

/** Forgets what belongs to one run: another one follows in the same file. */
export function nextRun(log: Log, start: string): void {
  log.nowMs = log.startedMs = Date.parse(`${start}Z`);
  log.runs++;
  log.ended = 0;
  log.durations.clear();
}

/** Adds lines that are a record of their own and have no header: console output, or a stack trace without message. */
export function stdout(log: Log, first: string, ...more: readonly string[]): void {
  log.records++;
  log.lines.push(first, ...more);
}

/** Adds lines that belong to the record before. */
export function continued(log: Log, ...lines: readonly string[]): void {
  log.lines.push(...lines);
}

/** Marks the next line as the first one that shows the cause. */
export function causeFollows(log: Log): void {
  log.causeLine ??= log.lines.length + 1;
}

/** Adds a record with a header; `where` is `<Logger>:<line>`. */
export function say(log: Log, level: LevelText, where: string, message: string, more: readonly string[] = []): void {
  const context = log.era.context
    ? ` {${log.component === undefined ? '' : `upgrade.component=${log.component}`}}`
    : '';
  log.nowMs += between(log.random, 0, 4);
  stdout(log, `${stampOf(log)} ${level.padEnd(5)} [${log.thread}][${where}] ${message}${context}`, ...more);
}

/** Adds a record of severity INFO. */
export function info(log: Log, where: string, message: string): void {
  say(log, 'INFO', where, message);
}

/** Lets time pass. */
export function wait(log: Log, ms: number): void {
  log.nowMs += ms;
}

/** Does something on another thread. */
export function onThread(log: Log, thread: string, body: () => void): void {
  const before = log.thread;
  log.thread = thread;
  body();
  log.thread = before;
}

/** Does something on behalf of a component: a bundle symbolic name, `portal` or `framework`. */
export function asComponent(log: Log, component: string | undefined, body: () => void): void {
  const before = log.component;
  log.component = component;
  body();
  log.component = before;
}

/** Returns the time as the log's version prints it. */
export function stampOf({ era, nowMs }: Log): string {
  const iso = new Date(nowMs).toISOString();
  return era.clock === 'time' ? iso.slice(11, 23).replace('.', ',') : iso.slice(0, 23).replace('T', ' ');
}
