import type { EventName } from '../model/event-name.ts';
import type { Place } from '../model/place.ts';
import type { Mark, Problem, Run, Span } from '../model/timeline.ts';
import { findMadeGood, isMadeGood } from './ranking/made-good.ts';

/** A line that says how a run ended, and where. */
export interface Signal {
  readonly what: string;
  readonly place: Place;
}

/** What a run says about its own end, kept apart from what it means. */
export interface RunSignals {
  /** Checks that refused to upgrade or to start: nothing was changed. */
  readonly refusals: readonly Signal[];
  readonly failures: readonly Signal[];
  /** Ends that the log says were good, strongest last. */
  readonly successes: readonly Signal[];
  /** Work that was begun and not ended. */
  readonly openSpans: readonly Span[];
  readonly processes: number;
  readonly newDatabase: boolean;
}

const REFUSALS: readonly (readonly [EventName, string])[] = [
  ['startup.upgrade-required', 'the database is older than the code and has to be upgraded first'],
  ['startup.newer-database', 'the database is newer than the code'],
  ['startup.path-unsupported', 'the database cannot be upgraded from its version'],
  ['startup.permission-algorithm', 'the permissions have not been converted to algorithm 6'],
  ['startup.failed-attempt', 'the database holds changes of an earlier attempt that failed'],
  ['startup.patch-levels-differ', 'the patch levels differ'],
  ['tool.preverify-failed', 'a check before the upgrade failed'],
  ['tool.client-error', 'the upgrade tool did not start'],
  ['java.start-failed', 'Java did not start'],
];

const FAILURES: readonly (readonly [EventName, string])[] = [
  ['tool.cleanup-failed', 'the data cleanup before the upgrade failed'],
  ['tool.verify-failed', 'a verify process failed'],
  ['tool.failed', 'the upgrade tool says that the upgrade failed'],
  ['java.out-of-memory', 'Java ran out of memory'],
  ['java.killed', 'the Java program was killed'],
  ['startup.server-stopping', 'the server stopped because of errors at its start'],
  ['recorder.unresolved', 'the upgrade failed or its dependencies are not resolved'],
];

const FATAL_TYPES = /\.(?:UpgradeException|VerifyException|OutOfMemoryError)$/;
const FATAL_FRAMES = /^com\.liferay\.portal\.tools\.DBUpgrader|^com\.liferay\.portal\.tools\.db\.upgrade\./;

/** Gathers what a run says about its end. */
export function readSignals(run: Run): RunSignals {
  const processes = run.spans.filter(({ kind }) => kind === 'process');
  const good = findMadeGood(run);
  return {
    refusals: REFUSALS.flatMap(([name, what]) => signalOf(run.marks.get(name), what)),
    failures: [
      ...FAILURES.flatMap(([name, what]) => signalOf(run.marks.get(name), what)),
      ...failedSpans(processes.filter(({ id }) => !good.spanIds.has(id))),
      ...run.modules
        .filter(({ status }) => status === 'failed')
        .map(({ name, place }) => ({ what: `module ${name} failed`, place })),
      ...run.problems
        .filter((problem) => isFatal(problem) && !isMadeGood(problem, good))
        .map(({ place }) => ({ what: 'an exception ended the upgrade', place })),
      ...recorderFailure(run),
    ],
    successes: readSuccesses(run),
    openSpans: run.spans.filter(({ status, endMs }) => status === 'unset' && endMs === undefined),
    processes: processes.reduce((sum, { count }) => sum + count, 0),
    newDatabase: run.marks.has('database.tables-created'),
  };
}

function signalOf(mark: Mark | undefined, what: string): Signal[] {
  return mark === undefined ? [] : [{ what, place: mark.first.place }];
}

/** The innermost first: what stands around it failed because of it. */
function failedSpans(processes: readonly Span[]): Signal[] {
  const failed = processes.filter(({ status }) => status === 'error');
  const outer = new Set(failed.map(({ parentId }) => parentId));
  return failed
    .sort((left, right) => Number(outer.has(left.id)) - Number(outer.has(right.id)))
    .map(({ name, endPlace, place }) => ({ what: `upgrade process ${name} failed`, place: endPlace ?? place }));
}

/** Exceptions that nobody caught end the tool; those of other threads and components do not. */
export function isFatal(problem: Problem): boolean {
  const { throwable, logger } = problem;
  if (throwable === undefined) return false;
  if (logger === 'DBUpgrader') return true;
  const { chain } = throwable;
  if (isBare(problem) && chain.some(({ frames }) => frames.some(({ className }) => FATAL_FRAMES.test(className))))
    return true;
  return chain.some(({ type }) => FATAL_TYPES.test(type));
}

/** A stack trace that no logger wrote, whatever else its message means. */
export function isBare({ eventName, throwable, logger, severityText }: Problem): boolean {
  return (
    eventName === 'java.throwable' || (throwable !== undefined && logger === undefined && severityText === undefined)
  );
}

/**
 * To 2023 the recorder calls any ERROR line a failure: its word alone says nothing there. Index timers of those versions
 * have another name than later ones.
 */
function recorderFailure({ marks, spans }: Run): Signal[] {
  const mark = marks.get('recorder.finished');
  const result = String(mark?.last.attributes.result ?? '');
  if (mark === undefined || !/^(?:failure|unresolved)$/.test(result)) return [];
  const countsErrorLines = spans.some(({ name }) => name.includes('IndexUpdaterUtil#lambda$updateIndexes$'));
  if (result === 'failure' && countsErrorLines) return [];
  return [{ what: `the upgrade recorder says ${result}`, place: mark.last.place }];
}

function readSuccesses({ marks, spans }: Run): Signal[] {
  const tool = marks.get('tool.completed');
  const recorder = marks.get('recorder.finished');
  const recorded = /^(?:success|warning)$/.test(String(recorder?.last.attributes.result ?? ''));
  const started = marks.get('startup.server-started');
  const checked = marks.get('upgrade.modules.checked');
  return [
    ...(spans.some(({ kind }) => kind === 'process')
      ? signalOf(started, 'the server started after its upgrade processes')
      : []),
    ...signalOf(
      tool,
      `the upgrade tool says that it completed${tool?.last.attributes.scope === 'core' ? ' the core' : ''}`,
    ),
    ...(recorded ? signalOf(recorder, 'the upgrade recorder says success') : []),
    ...(checked?.last.attributes.done === true ? signalOf(checked, 'the upgrade tool found all modules upgraded') : []),
  ];
}
