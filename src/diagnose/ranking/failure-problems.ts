import type { Problem, Run, Span } from '../../model/timeline.ts';
import { isError } from '../is-error.ts';
import { isBare, isFatal } from '../run-signals.ts';
import { findMadeGood, isMadeGood } from './made-good.ts';

/** A problem that shows that something failed. */
export interface Failure {
  readonly problem: Problem;
  /** The program did no more work of the upgrade after it. */
  readonly ends: boolean;
}

/** Loggers of what a server does at its start; an error of theirs stops it. */
const START = /^(?:MainServlet|StartupAction|GlobalStartupAction|PortalContextLoaderListener|InvokerFilterHelper)$/;

/**
 * Finds the problems that show that a run failed, in order of appearance: what ended it, modules that failed, and, of
 * processes that failed without such a word, the error that stands in them.
 *
 * `problems` are those that may be a cause, in order of appearance. What failed and was then done is left out.
 */
export function failureProblems(run: Run, problems: readonly Problem[]): readonly Failure[] {
  const good = findMadeGood(run);
  const open = problems.filter((problem) => !isMadeGood(problem, good));
  const direct = open.filter((problem) => showsFailure(run, problem));
  const inSpans = leafFailures(run)
    .filter((span) => !good.spanIds.has(span.id) && !direct.some((problem) => speaksOf(problem, span, run)))
    .flatMap((span) => errorIn(span, open) ?? []);
  return [...new Set([...direct, ...inSpans])]
    .sort((left, right) => left.order - right.order)
    .map((problem) => ({ problem, ends: !ofModule(problem) && endsRun(run, problem) }));
}

/** Tells whether a problem shows by itself that something failed, whatever words it holds. */
export function showsFailure(run: Run, problem: Problem): boolean {
  return ofModule(problem) || endsRun(run, problem) || isFatal(problem);
}

function ofModule({ eventName }: Problem): boolean {
  return eventName === 'upgrade.module.failed' || eventName === 'upgrade.module.unreachable';
}

function endsRun(run: Run, problem: Problem): boolean {
  switch (problem.eventName) {
    case 'tool.preverify-failed':
    case 'tool.cleanup-failed':
    case 'tool.verify-failed':
    case 'tool.client-error':
    case 'java.out-of-memory':
    case 'java.start-failed':
    case 'java.killed':
    case 'startup.failed-attempt':
    case 'startup.newer-database':
    case 'startup.upgrade-required':
    case 'startup.path-unsupported':
    case 'startup.permission-algorithm':
    case 'startup.patch-levels-differ':
      return true;
    case 'tool.failed':
      return false;
    default:
      return isFatal(problem) ? isOfTool(problem) || lacksMemory(problem) : stopsServer(run, problem);
  }
}

/** What the tool itself prints as it gives up; the same exceptions are printed by verifiers of the shell, which go on. */
function isOfTool(problem: Problem): boolean {
  const { logger } = problem;
  return isBare(problem) || logger === 'DBUpgrader' || (logger !== undefined && START.test(logger));
}

/** What fails after memory ran out on one thread may fail because of it, whatever it says. */
function lacksMemory({ throwable }: Problem): boolean {
  return throwable?.chain.some(({ type }) => type === 'java.lang.OutOfMemoryError') === true;
}

/** The last error of the start above the word that the server stops. */
function stopsServer({ marks, problems }: Run, problem: Problem): boolean {
  const stop = marks.get('startup.server-stopping')?.first.place;
  if (stop === undefined || !isOfStart(problem)) return false;
  const last = problems.findLast(
    (other) => isOfStart(other) && other.place.source === stop.source && other.place.startLine <= stop.startLine,
  );
  return last?.id === problem.id;
}

function isOfStart({ logger, throwable }: Problem): boolean {
  return throwable !== undefined && logger !== undefined && START.test(logger);
}

/** Failed processes that hold no other failed one: what stands around them failed because of them. */
export function leafFailures({ spans }: Run): readonly Span[] {
  const failed = spans.filter(({ kind, status }) => kind === 'process' && status === 'error');
  const outer = new Set(failed.map(({ parentId }) => parentId));
  return failed.filter(({ id }) => !outer.has(id));
}

/** Tells whether a problem says why a process failed: it came out of its class, or it is the only word there is. */
function speaksOf(problem: Problem, span: Span, run: Run): boolean {
  const { throwable, module } = problem;
  if (module !== undefined && span.name.startsWith(packageOf(module))) return true;
  const frames = throwable?.chain.flatMap((link) => link.frames) ?? [];
  if (frames.some(({ className }) => className === span.name)) return true;
  const isAfter = problem.place.startLine >= (span.endPlace ?? span.place).startLine;
  return throwable !== undefined && isAfter && leafFailures(run).length === 1;
}

/** `com.liferay.journal` of `com.liferay.journal.service`. */
function packageOf(module: string): string {
  return `${module.split('.').slice(0, -1).join('.')}.`;
}

/** The error that stands in a process on its own thread: the first with an exception, else the first. */
function errorIn({ id }: Span, problems: readonly Problem[]): Problem | undefined {
  const inside = problems.filter((problem) => problem.spanIds.includes(id) && isError(problem));
  return inside.find(({ throwable }) => throwable !== undefined) ?? inside.at(0);
}
