import type { Finding, Role } from '../model/finding.ts';
import type { ImportReport } from '../model/import.ts';
import type { Notification } from '../model/notification.ts';
import type { Pruning } from '../model/pruning.ts';
import type { Check, NextStep } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Environment, ModuleState, Run } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Workflow } from '../model/workflow.ts';
import { decideOutcome } from './decide-outcome.ts';
import { decideRecovery } from './decide-recovery.ts';
import { withFallback } from './fallback-finding.ts';
import { findFailedStep } from './failed-step.ts';
import { importFindings } from './imports/import-findings.ts';
import { toImportReport } from './imports/to-import-report.ts';
import { findPruning } from './pruning/find-pruning.ts';
import { findContradictions } from './sources/find-contradictions.ts';
import { type Candidate, MOST_UNEXPLAINED, isError, makeFindings } from './make-findings.ts';
import { ruleMatcher } from './match-rules.ts';
import { type SaidVersions, mergeEnvironments, mergeModules } from './merge-runs.ts';
import { nextSteps } from './next-steps.ts';
import { rankFailure } from './rank-findings.ts';
import { readSignals } from './run-signals.ts';
import { findPosition } from './workflow/find-position.ts';

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
  readonly pruning?: Pruning;
  readonly workflow: Workflow;
  readonly notifications: readonly Notification[];
}

/** Finds out what became of an upgrade, why, and what to do next. The last upgrade decides; what came before is history. */
export function diagnose(runs: readonly Run[], rules: readonly Rule[], said: SaidVersions): Diagnosis {
  const match = ruleMatcher(rules);
  const deciding = findDecidingRun(runs);
  const environment = mergeEnvironments(runs, deciding, said);
  const imports = runs.flatMap(toImportReport);
  if (deciding === undefined) return unrecognized(runs, environment);
  const candidatesOf = (run: Run) => makeFindings(run, match(run, environmentOf(run, environment)).matches);
  const { matches, checks } = match(deciding, environmentOf(deciding, environment));
  const later = runs.slice(runs.indexOf(deciding) + 1);
  const modules = mergeModules([deciding, ...later]);
  const report = imports.find(({ runId }) => runId === deciding.id);
  const examined =
    report === undefined
      ? examine(deciding, makeFindings(deciding, matches), modules)
      : examineImport(deciding, report);
  const { verdict, rootCause } = examined;

  const earlier = runs
    .slice(0, runs.indexOf(deciding))
    .filter(speaksForItself)
    .flatMap((run) => asHistory(examine(run, candidatesOf(run), run.modules).findings));
  const others = later
    .filter(speaksForItself)
    .flatMap((run) => candidatesOf(run).map(({ finding }) => soften(finding)));
  const imported = runs.flatMap((run) =>
    importFindings(run, imports, candidatesOf, run === deciding ? 'alone' : verdict.outcome),
  );
  const contradictions = findContradictions({ runs, deciding, verdict, modules });
  const findings = [...inOrderOfRole([...examined.findings, ...contradictions, ...imported]), ...others, ...earlier];
  const openModules = modules.filter(({ status }) => status === 'failed' || status === 'pending');
  const facts = {
    verdict,
    run: deciding,
    environment,
    openModules,
    ...(rootCause !== undefined && { rootCause: rootCause.finding }),
  };
  const pruning = findPruning({ runs, deciding, imports, environment });
  return {
    verdict,
    findings,
    checks,
    nextSteps: nextSteps(facts),
    decidingRun: deciding,
    modules,
    environment,
    imports,
    ...(pruning !== undefined && { pruning }),
    workflow: findPosition({ runs, verdict, environment, modules, findings }),
    notifications: unlistedNotes(deciding, examined.findings.length),
  };
}

/** Imports are looked at by themselves; a report repeats what the log of the same upgrade says. */
function speaksForItself({ kind, upgradeReports }: Run): boolean {
  return kind !== 'import' && upgradeReports.length === 0;
}

/** An import knows its database; of the rest of the environment it knows nothing. */
function environmentOf({ importFacts }: Run, environment: Environment): Environment {
  return importFacts === undefined ? environment : { ...environment, database: { vendor: importFacts.database } };
}

/** Says how many kinds of problems are not listed as findings. */
function unlistedNotes({ problems }: Run, listed: number): Notification[] {
  const unlisted = problems.length - listed;
  if (listed < MOST_UNEXPLAINED || unlisted <= 0) return [];
  const message = `the report lists the first ${MOST_UNEXPLAINED} kinds of problems that no rule explains; ${unlisted} more are not listed`;
  return [{ code: 'too-many-problems', level: 'warning', message }];
}

/** The last upgrade; where there is none, its report, the last server start, Gogo session, import, or whatever was recognized. */
function findDecidingRun(runs: readonly Run[]): Run | undefined {
  const upgrade =
    runs.findLast(({ kind }) => kind === 'upgrade') ?? runs.findLast(({ upgradeReports }) => upgradeReports.length > 0);
  if (upgrade !== undefined) return upgrade;
  for (const kind of ['server', 'gogo', 'import'] as const) {
    const run = runs.findLast((candidate) => candidate.kind === kind);
    if (run !== undefined) return run;
  }
  return runs.findLast(({ marks, problems }) => marks.size > 0 || problems.length > 0);
}

interface Examined {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly rootCause?: Candidate;
}

function examine(run: Run, candidates: readonly Candidate[], modules: readonly ModuleState[]): Examined {
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
    step,
    processes: signals.processes,
    ...(rootCause?.rule !== undefined && { rule: rootCause.rule }),
  });
  const verdict = { ...outcome, ...recovery };
  if (outcome.outcome === 'failed')
    return { verdict, findings: withFallback(run, ranked, signals), ...(rootCause && { rootCause }) };
  const findings = (outcome.outcome === 'no-upgrade' ? ranked.findings : candidates.map(({ finding }) => finding)).map(
    soften,
  );
  return { verdict, findings, ...(rootCause && { rootCause }) };
}

/** An import alone is no upgrade; its findings are made beside those of upgrades. */
function examineImport({ lastPlace }: Run, { tool, reason, evidence }: ImportReport): Examined {
  const outcome: Verdict = {
    outcome: 'no-upgrade',
    reason: `There is no log of an upgrade, only that of a data import (${tool}). ${reason}`,
    evidence: evidence.length > 0 ? evidence : [lastPlace],
    recovery: 'none-needed',
    recoveryReason: 'No upgrade was made.',
  };
  return { verdict: outcome, findings: [] };
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

function unrecognized(runs: readonly Run[], environment: Environment): Diagnosis {
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
    workflow: findPosition({ runs, verdict, environment, modules: [], findings: [] }),
    notifications: [],
  };
}
