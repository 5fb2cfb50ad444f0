import type { Finding } from '../model/finding.ts';
import type { Notification } from '../model/notification.ts';
import type { Check, NextStep } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Environment, ModuleState, Run } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import { decideOutcome } from './decide-outcome.ts';
import { decideRecovery } from './decide-recovery.ts';
import { findFailedStep } from './failed-step.ts';
import { type Candidate, MOST_UNEXPLAINED, isError, makeFindings } from './make-findings.ts';
import { ruleMatcher } from './match-rules.ts';
import { nextSteps } from './next-steps.ts';
import { rankFailure } from './rank-findings.ts';
import { type RunSignals, readSignals } from './run-signals.ts';

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
  readonly notifications: readonly Notification[];
}

/** Versions that the user names because the logs do not. */
export interface SaidVersions {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const NO_ENVIRONMENT: Environment = { from: {}, to: {}, jvmOptions: [] };

/** Finds out what became of an upgrade, why, and what to do next. The last upgrade decides; what came before is history. */
export function diagnose(runs: readonly Run[], rules: readonly Rule[], said: SaidVersions): Diagnosis {
  const match = ruleMatcher(rules);
  const deciding = findDecidingRun(runs);
  const environment = withSaid(mergeEnvironments(runs, deciding), said);
  if (deciding === undefined) return unrecognized(environment);
  const { matches, checks } = match(deciding, environment);
  const later = runs.slice(runs.indexOf(deciding) + 1);
  const modules = mergeModules([deciding, ...later]);
  const examined = examine(deciding, makeFindings(deciding, matches), modules);
  const earlier = runs
    .slice(0, runs.indexOf(deciding))
    .flatMap((run) =>
      asHistory(examine(run, makeFindings(run, match(run, environment).matches), run.modules).findings),
    );
  const others = later.flatMap((run) =>
    makeFindings(run, match(run, environment).matches).map(({ finding }) => soften(finding)),
  );
  const findings = [...examined.findings, ...others, ...earlier];
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

/** A failure that left no message still is one: the line that says so is the finding. */
function withFallback(
  run: Run,
  ranked: ReturnType<typeof rankFailure>,
  { failures, refusals }: RunSignals,
): readonly Finding[] {
  const [signal] = [...refusals, ...failures];
  if (ranked.rootCause !== undefined || signal === undefined) return ranked.findings;
  const finding: Finding = {
    id: `${run.id}:failure`,
    ruleId: null,
    level: 'error',
    confidence: 'medium',
    title: `${signal.what.charAt(0).toUpperCase()}${signal.what.slice(1)}`,
    message: 'The log says that the upgrade failed but shows no exception or message that tells why.',
    role: 'root-cause',
    runId: run.id,
    occurrences: 1,
    place: signal.place,
    relatedPlaces: [],
    excerpt: [],
    exceptionChain: [],
    remediation: {
      summary:
        'The cause is not in this log. Look at the log of the server and at the upgrade report of the same time.',
      steps: ['Give updoc the whole log, with the upgrade report and the server log of the same time.'],
      queries: [],
      recovery: 'unknown',
      links: [],
    },
    fingerprint: signal.what,
    arguments: {},
  };
  return [finding, ...ranked.findings];
}

/** Outside a failed upgrade nothing is an error: the log shows that the upgrade, or the server, went on. */
function soften(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

/** What was found in an earlier run is worth knowing, not worth acting on. */
function asHistory(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, level: 'note' }));
}

/** What later runs (a Gogo session after the upgrade) say of a module goes before what earlier ones said. */
function mergeModules(runs: readonly Run[]): readonly ModuleState[] {
  const merged = new Map<string, ModuleState>();
  for (const { modules } of runs) {
    for (const module of modules) {
      const known = merged.get(module.name);
      const status = known?.status === 'failed' && module.status === 'pending' ? known.status : module.status;
      merged.set(module.name, { ...known, ...module, status, place: known?.place ?? module.place });
    }
  }
  return [...merged.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function mergeEnvironments(runs: readonly Run[], deciding: Run | undefined): Environment {
  const others = runs.filter((run) => run !== deciding).map(({ environment }) => environment);
  const all = [...others, ...(deciding === undefined ? [] : [deciding.environment])];
  return all.reduce(
    (merged, one) => ({
      ...merged,
      ...one,
      from: { ...merged.from, ...one.from },
      to: { ...merged.to, ...one.to },
      jvmOptions: one.jvmOptions.length > 0 ? one.jvmOptions : merged.jvmOptions,
    }),
    NO_ENVIRONMENT,
  );
}

/** What the log says goes before what the user says. */
function withSaid(environment: Environment, { from, to }: SaidVersions): Environment {
  return {
    ...environment,
    from: { ...(from !== undefined && { version: from }), ...environment.from },
    to: { ...(to !== undefined && { version: to }), ...environment.to },
  };
}

function unrecognized(environment: Environment): Diagnosis {
  return {
    verdict: {
      outcome: 'unrecognized',
      reason: 'Nothing in the text is written by Liferay or its upgrade tool.',
      evidence: [],
      recovery: 'unknown',
      recoveryReason: 'The log is not one of a Liferay upgrade.',
    },
    findings: [],
    checks: [],
    nextSteps: [{ text: 'Give updoc the log that the upgrade tool writes.', command: './db_upgrade.sh -l output.log' }],
    modules: [],
    environment,
    notifications: [],
  };
}
