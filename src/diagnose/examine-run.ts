import type { Finding } from '../model/finding.ts';
import type { ImportReport } from '../model/import.ts';
import type { ModuleState, Problem, Run } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import { decideOutcome } from './decide-outcome.ts';
import { decideRecovery } from './decide-recovery.ts';
import { type FailedStep, findFailedStep } from './failed-step.ts';
import { withFallback } from './fallback-finding.ts';
import { isError } from './is-error.ts';
import type { Candidate } from './make-findings.ts';
import { type Explain, rankFailure } from './rank-findings.ts';
import type { RootCause } from './ranking/origin.ts';
import { readSignals } from './run-signals.ts';

/** What became of one run. */
export interface ExaminedRun {
  readonly verdict: Verdict;
  /** Where it failed or stopped. */
  readonly step: FailedStep;
  readonly findings: readonly Finding[];
  readonly rootCause?: RootCause;
}

/** What the other runs tell of one. */
export interface Surroundings {
  readonly modules: readonly ModuleState[];
  readonly runs: readonly Run[];
  /** What the rules say of one problem of the run alone. */
  readonly explain: Explain;
}

/** Decides what became of a run, what may be done next, and which finding is its root cause. */
export function examineRun(
  run: Run,
  candidates: readonly Candidate[],
  { modules, runs, explain }: Surroundings,
): ExaminedRun {
  const signals = readSignals(run);
  const ranked = rankFailure(run, candidates, explain);
  const pendingModules = modules.filter(({ status }) => status === 'pending');
  const hasWarnings = candidates.some(asksForAttention) || recorderWarns(run);
  const outcome = decideOutcome(run, signals, { pendingModules, hasWarnings });
  const rootCause = outcome.outcome === 'failed' || outcome.outcome === 'no-upgrade' ? ranked.rootCause : undefined;
  const step = findFailedStep(run, failureOf(rootCause));
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

/** Examines an import that stands alone: it is no upgrade, and its findings are made by themselves. */
export function examineImport(run: Run, { tool, reason, evidence }: ImportReport): ExaminedRun {
  const verdict: Verdict = {
    outcome: 'no-upgrade',
    reason: `There is no log of an upgrade, only that of a data import (${tool}). ${reason}`,
    evidence: evidence.length > 0 ? evidence : [run.lastPlace],
    recovery: 'none-needed',
    recoveryReason: 'No upgrade was made.',
  };
  return { verdict, step: findFailedStep(run, undefined), findings: [] };
}

/** Outside a failed upgrade nothing is an error: the log shows that the upgrade, or the server, went on. */
export function soften(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

/** A finding that is more than a note, or that stands on an error of which no rule says that it is harmless. */
function asksForAttention({ finding, problems, rule }: Candidate): boolean {
  if (finding.role === 'noise') return false;
  return finding.level !== 'note' || (rule?.nature !== 'advice' && problems.some(isError));
}

/** To 2023 the recorder says `warning` where any WARN line was written. */
function recorderWarns({ marks }: Run): boolean {
  return marks.get('recorder.finished')?.last.attributes.result === 'warning' || marks.has('recorder.unrelated-errors');
}

/** The problem that tells at which step the run failed. */
function failureOf(root: RootCause | undefined): Problem | undefined {
  if (root?.failure !== undefined) return root.failure;
  return root?.problems.find(({ throwable }) => throwable !== undefined) ?? root?.problems.at(0);
}
