import type { Level } from '../model/finding.ts';
import type { Report, ReportRun } from '../model/report.ts';
import type { RunKind } from '../model/timeline.ts';
import { type ExpectedEnd, type RunForecast, expectedEnd } from './expected-end.ts';
import type { LogSigns, RowProgress } from './log-signs.ts';
import { type OpenWork, openWork } from './open-work.ts';
import { tellsOf } from './told-findings.ts';
import { watchedRun } from './watched-run.ts';

/** A piece of work that runs now. */
export interface CurrentWork {
  readonly name: string;
  readonly module?: string;
  /** ISO 8601 UTC; absent where the log has no dates. */
  readonly sinceTime?: string;
  /** By the times of the log, and what passed since its last line; absent where the log has no times. */
  readonly forMs?: number;
  /** Names of what is around it, the outermost first. */
  readonly around: readonly string[];
  readonly rows?: RowProgress;
}

/** A step of the documented workflow. */
export interface CurrentPhase {
  readonly id: string;
  readonly title: string;
  /** It came to its end, and the log does not tell what is next. */
  readonly isDone: boolean;
}

/** How a run stands, by its log alone. */
export interface WatchStatus {
  readonly run?: { readonly kind: RunKind; readonly startTime?: string; readonly forMs?: number };
  readonly phase?: CurrentPhase;
  readonly processesDone: number;
  readonly processesFailed: number;
  readonly modulesUpgraded: number;
  readonly modulesFailed: number;
  /** Innermost pieces of work, the last begun first: several where threads work side by side. */
  readonly work: readonly CurrentWork[];
  readonly findings: Readonly<Record<Level, number>>;
  /** Of the last line; ISO 8601 UTC, absent where the log has no dates. */
  readonly lastTime?: string;
  /** Since the last line of the report was written. */
  readonly quietMs: number;
  readonly isSilent: boolean;
  readonly end?: ExpectedEnd;
}

/** What a status is made of besides the report. */
export interface StatusFacts {
  readonly signs: LogSigns;
  readonly quietMs: number;
  readonly isSilent: boolean;
  /** Of the rehearsals of the same upgrade; absent where none is known. */
  readonly forecast?: RunForecast;
}

/** Tells how a run stands. */
export function statusOf(report: Report, { signs, quietMs, isSilent, forecast }: StatusFacts): WatchStatus {
  const run = watchedRun(report);
  const ofRun = report.spans.filter(({ runId, kind }) => runId === run?.id && kind === 'process');
  const forMs = run?.durationMs === undefined ? undefined : run.durationMs + quietMs;
  const phase = phaseOf(report);
  const isUpgrade = run?.kind === 'upgrade';
  return {
    ...(run !== undefined && {
      run: {
        kind: run.kind,
        ...(run.startTime !== undefined && { startTime: run.startTime }),
        ...(forMs !== undefined && { forMs }),
      },
    }),
    ...(isUpgrade && phase !== undefined && { phase }),
    processesDone: sum(ofRun.filter(({ status }) => status === 'ok').map(({ count }) => count)),
    processesFailed: sum(ofRun.filter(({ status }) => status === 'error').map(({ count }) => count)),
    modulesUpgraded: report.modules.filter(({ status }) => status === 'upgraded').length,
    modulesFailed: report.modules.filter(({ status }) => status === 'failed').length,
    work: run === undefined ? [] : openWork(report, run.id).map((work) => currentWork(work, run, signs, quietMs)),
    findings: {
      error: tellsOf(report, 'error'),
      warning: tellsOf(report, 'warning'),
      note: tellsOf(report, 'note'),
    },
    ...(run?.endTime !== undefined && { lastTime: run.endTime }),
    quietMs,
    isSilent,
    ...(isUpgrade && forecast !== undefined && forMs !== undefined && { end: expectedEnd(forecast, forMs) }),
  };
}

/** Steps of the tool and of the modules, as they are documented. */
const RUNNING_STEP = /^U[34]\./;

function phaseOf({ workflow }: Report): CurrentPhase | undefined {
  const steps = workflow.steps.filter(({ id }) => RUNNING_STEP.test(id));
  const running = steps.findLast(({ status }) => status === 'in-progress' || status === 'failed');
  const step = running ?? steps.findLast(({ status }) => status === 'done');
  return step === undefined ? undefined : { id: step.id, title: step.title, isDone: step !== running };
}

/** Since when repeated work runs that never ended is not known: the report has its first start. */
function currentWork({ span, around }: OpenWork, run: ReportRun, signs: LogSigns, quietMs: number): CurrentWork {
  const { name, module, startTime, startOffsetMs, count, place } = span;
  const rows = signs.rows.get(name);
  const forMs =
    run.durationMs === undefined || startOffsetMs === undefined ? undefined : run.durationMs - startOffsetMs + quietMs;
  return {
    name,
    around: around.map((outer) => outer.name),
    ...(module !== undefined && { module }),
    ...(count === 1 && startTime !== undefined && { sinceTime: startTime }),
    ...(count === 1 && forMs !== undefined && { forMs }),
    ...(rows !== undefined && rows.line > place.startLine && { rows }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
