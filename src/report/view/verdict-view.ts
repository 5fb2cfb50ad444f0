import { ownValue } from '../../model/own-value.ts';
import type { Report } from '../../model/report.ts';
import { countOf, formatDuration, groupCounts } from './format-values.ts';
import { oneLine, shorten } from './name-view.ts';
import { placeText } from './place-text.ts';
import { recoveryView } from './recovery-view.ts';
import type { VerdictView } from './report-view.ts';
import { outcomeMark } from './marks.ts';
import { subjectOf } from './subject-of.ts';
import { firstRootCause, innermostFailure, verdictRun } from '../../model/verdict-run.ts';

const MAX_MODULE_LENGTH = 100;
/** The others are in the JSON and with the findings. */
const MAX_PLACES = 3;

/** The headline says the same. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['No upgrade process ran.']);

/** Where an upgrade failed that a documented recovery rule speaks of. */
const FAILED_WHERE: Readonly<Record<string, string>> = {
  D2: ' in the verification before it began',
  D3: ' in the data cleanup before it began',
  D4: ' in the core',
  D5: ' in the core',
};

/** Says what became of the upgrade in one sentence, on what that rests, and what may be done. */
export function verdictView(report: Report): VerdictView {
  const { verdict, sources } = report;
  return {
    mark: outcomeMark(verdict.outcome),
    headline: headlineOf(report),
    subject: subjectOf(report),
    reason: SAYS_NOTHING.has(verdict.reason) ? '' : groupCounts(oneLine(verdict.reason)),
    places: verdict.evidence.slice(0, MAX_PLACES).map((place) => placeText(place, sources)),
    recovery: recoveryView(verdict),
  };
}

function headlineOf(report: Report): string {
  const durationMs = verdictRun(report)?.durationMs;
  const within = durationMs === undefined ? '' : ` in ${formatDuration(durationMs)}`;
  switch (report.verdict.outcome) {
    case 'succeeded':
      return `The upgrade succeeded${within}.`;
    case 'succeeded-with-warnings':
      return `The upgrade succeeded${within}, with ${warningsIn(report)}.`;
    case 'failed':
      if (report.verdict.recoveryRule === 'D1') return 'The upgrade did not begin: a check refused it.';
      return `The upgrade failed${failedWhere(report)}${failedWhen(report)}.`;
    case 'incomplete':
      return incompleteText(report);
    case 'no-upgrade':
      return 'No upgrade took place in this log.';
    case 'unrecognized':
      return 'This is not a log that updoc knows.';
  }
}

/** A log that came to its end may say that modules are left. */
function incompleteText({ verdict, modules }: Report): string {
  const open = modules.filter(({ status }) => status === 'pending' || status === 'failed').length;
  if (open > 0) return `The upgrade is not complete: ${countOf(open, 'module')} left to upgrade.`;
  return verdict.recoveryRule === 'D6'
    ? 'The upgrade is not complete: modules are left to upgrade.'
    : 'The log stops in the middle of the upgrade.';
}

function warningsIn({ findings }: Report): string {
  const count = findings.filter(({ level, role }) => level !== 'note' && role !== 'noise').length;
  return count === 0 ? 'warnings' : countOf(count, 'warning');
}

function failedWhere(report: Report): string {
  const { recoveryRule } = report.verdict;
  if (recoveryRule === 'D6') return ` in ${failedModule(report)}`;
  return ownValue(FAILED_WHERE, recoveryRule ?? '') ?? '';
}

/** The module that the root cause names, else the only one that failed. */
function failedModule({ findings, modules }: Report): string {
  const named = firstRootCause(findings)?.arguments.module;
  if (typeof named === 'string') return `the module ${shorten(oneLine(named), MAX_MODULE_LENGTH)}`;
  const failed = modules.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return 'a module';
  return failed.length === 1
    ? `the module ${shorten(oneLine(failed[0].name), MAX_MODULE_LENGTH)}`
    : countOf(failed.length, 'module');
}

/** The failed step's end is when the upgrade failed, else the time of the first record of its cause. */
function failedWhen(report: Report): string {
  const run = verdictRun(report);
  const step = innermostFailure(report.spans, run?.id);
  if (step?.startOffsetMs !== undefined && step.count === 1) {
    return afterStart(step.startOffsetMs + (step.durationMs ?? 0));
  }
  const firstTime = firstRootCause(report.findings)?.firstTime;
  if (firstTime === undefined || run?.startTime === undefined) return '';
  const afterMs = Date.parse(firstTime) - Date.parse(run.startTime);
  return afterMs >= 0 ? afterStart(afterMs) : '';
}

function afterStart(afterMs: number): string {
  return afterMs < 500 ? ' right after start' : `, ${formatDuration(afterMs)} after start`;
}
