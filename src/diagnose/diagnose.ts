import type { Finding, Role } from '../model/finding.ts';
import type { ImportReport } from '../model/import.ts';
import type { Notification } from '../model/notification.ts';
import type { Check, NextStep } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Environment, ModuleState, Run } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Workflow } from '../model/workflow.ts';
import { decideOutcome } from './decide-outcome.ts';
import { decideRecovery } from './decide-recovery.ts';
import { checkEnvironment } from './environment-checks/check-environment.ts';
import { withFallback } from './fallback-finding.ts';
import { type FailedStep, findFailedStep } from './failed-step.ts';
import { findPosition } from './workflow/find-position.ts';
import { toImportReport } from './imports/to-import-report.ts';
import { type Candidate, MOST_UNEXPLAINED, isError, makeFindings } from './make-findings.ts';
import { ruleMatcher } from './match-rules.ts';
import { type SaidVersions, mergeEnvironments, mergeModules } from './merge-runs.ts';
import { nextSteps } from './next-steps.ts';
import { rankFailure } from './rank-findings.ts';
import { readSignals } from './run-signals.ts';

/** What the runs mean. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** Of all runs; the deciding run's first. */
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  readonly nextSteps: readonly NextStep[];
  /** The run the verdict is about; absent where nothing was recognized. */
  readonly decidingRun?: Run;
  readonly modules: readonly ModuleState[];
  readonly environment: Environment;
  readonly imports: readonly ImportReport[];
  readonly workflow: Workflow;
  readonly notifications: readonly Notification[];
}

/** Finds out what became of an upgrade, why, and what to do next. The last upgrade decides; what came before is history. */
export function diagnose(runs: readonly Run[], rules: readonly Rule[], said: SaidVersions): Diagnosis {
  const match = ruleMatcher(rules);
  const deciding = findDecidingRun(runs);
  const environment = mergeEnvironments(runs, deciding, said);
  if (deciding === undefined) return unrecognized(runs, environment, said.cloudSources);
  const { matches, checks } = match(deciding, environment);
  const later = runs.slice(runs.indexOf(deciding) + 1);
  const modules = mergeModules([deciding, ...later]);
  const examined = examine(deciding, makeFindings(deciding, matches), { modules, runs });
  const earlier = runs
    .slice(0, runs.indexOf(deciding))
    .flatMap((run) =>
      asHistory(
        examine(run, makeFindings(run, match(run, environment).matches), { modules: run.modules, runs: [run] })
          .findings,
      ),
    );
  const others = later.flatMap((run) =>
    makeFindings(run, match(run, environment).matches).map(({ finding }) => soften(finding)),
  );
  const advice = checkEnvironment({ run: deciding, runs, environment });
  const findings = [...inOrderOfRole([...examined.findings, ...advice]), ...others, ...earlier];
  const { verdict, rootCause } = examined;
  const openModules = modules.filter(({ status }) => status === 'failed' || status === 'pending');
  const facts = {
    verdict,
    run: deciding,
    environment,
    openModules,
    ...(rootCause !== undefined && { rootCause: rootCause.finding }),
  };
  const notifications = unlistedNotes(deciding, examined.findings.length);
  return {
    verdict,
    findings,
    checks,
    nextSteps: nextSteps(facts),
    decidingRun: deciding,
    modules,
    environment,
    imports: runs.flatMap(toImportReport),
    workflow: findPosition({
      runs,
      deciding: { run: deciding, step: examined.step },
      verdict,
      environment,
      modules,
      findings,
      cloudSources: said.cloudSources ?? [],
    }),
    notifications,
  };
}

/** Says how many kinds of problems are not listed as findings. */
function unlistedNotes({ problems }: Run, listed: number): Notification[] {
  const unlisted = problems.length - listed;
  if (listed < MOST_UNEXPLAINED || unlisted <= 0) return [];
  const message = `the report lists the first ${MOST_UNEXPLAINED} kinds of problems that no rule explains; ${unlisted} more are not listed`;
  return [{ code: 'too-many-problems', level: 'warning', message }];
}

/** The last upgrade; where there is none, the last server start, the last Gogo session, or whatever was recognized. */
function findDecidingRun(runs: readonly Run[]): Run | undefined {
  for (const kind of ['upgrade', 'server', 'gogo'] as const) {
    const run = runs.findLast((candidate) => candidate.kind === kind);
    if (run !== undefined) return run;
  }
  return runs.findLast(({ marks, problems }) => marks.size > 0 || problems.length > 0);
}

interface Examined {
  readonly verdict: Verdict;
  readonly step: FailedStep;
  readonly findings: readonly Finding[];
  readonly rootCause?: Candidate;
}

/** What the other runs tell of one. */
interface Surroundings {
  readonly modules: readonly ModuleState[];
  readonly runs: readonly Run[];
}

function examine(run: Run, candidates: readonly Candidate[], { modules, runs }: Surroundings): Examined {
  const signals = readSignals(run);
  const ranked = rankFailure(run, candidates);
  const pendingModules = modules.filter(({ status }) => status === 'pending');
  const hasWarnings = candidates.some(asksForAttention) || recorderWarns(run);
  const outcome = decideOutcome(run, signals, { pendingModules, hasWarnings });
  const rootCause = outcome.outcome === 'failed' || outcome.outcome === 'no-upgrade' ? ranked.rootCause : undefined;
  const step = findFailedStep(run, firstError(rootCause));
  const recovery = decideRecovery({
    outcome: outcome.outcome,
    run,
    runs,
    step,
    processes: signals.processes,
    ...(rootCause?.rule !== undefined && { rule: rootCause.rule }),
  });
  const verdict = { ...outcome, ...recovery };
  if (outcome.outcome === 'failed')
    return { verdict, step, findings: withFallback(run, ranked, signals), ...(rootCause && { rootCause }) };
  const findings = (outcome.outcome === 'no-upgrade' ? ranked.findings : candidates.map(({ finding }) => finding)).map(
    soften,
  );
  return { verdict, step, findings, ...(rootCause && { rootCause }) };
}

/** A finding that is more than a note, or that stands on an error, and is not known to be harmless. */
function asksForAttention({ finding, problems }: Candidate): boolean {
  return finding.role !== 'noise' && (finding.level !== 'note' || problems.some(isError));
}

/** To 2023 the recorder says `warning` where any WARN line was written. */
function recorderWarns({ marks }: Run): boolean {
  return marks.get('recorder.finished')?.last.attributes.result === 'warning' || marks.has('recorder.unrelated-errors');
}

function firstError(candidate: Candidate | undefined) {
  return candidate?.problems.find(({ throwable }) => throwable !== undefined) ?? candidate?.problems.at(0);
}

const ROLES: readonly Role[] = ['root-cause', 'consequence', 'contributing', 'advice', 'noise'];

function inOrderOfRole(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => ROLES.indexOf(left.role) - ROLES.indexOf(right.role));
}

/** Outside a failed upgrade nothing is an error: the log shows that the upgrade, or the server, went on. */
function soften(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

/** What was found in an earlier run is worth knowing, not worth acting on. */
function asHistory(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, level: 'note' }));
}

function unrecognized(runs: readonly Run[], environment: Environment, cloudSources: readonly number[] = []): Diagnosis {
  const verdict: Verdict = {
    outcome: 'unrecognized',
    reason: 'Nothing in the text is written by Liferay or its upgrade tool.',
    evidence: [],
    recovery: 'unknown',
    recoveryReason: 'The log is not one of a Liferay upgrade.',
  };
  return {
    verdict,
    findings: [],
    checks: [],
    nextSteps: [{ text: 'Give updoc the log that the upgrade tool writes.', command: './db_upgrade.sh -l output.log' }],
    modules: [],
    environment,
    imports: runs.flatMap(toImportReport),
    workflow: findPosition({ runs, verdict, environment, modules: [], findings: [], cloudSources }),
    notifications: [],
  };
}
