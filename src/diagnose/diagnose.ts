import type { Finding, Role } from '../model/finding.ts';
import type { ImportReport } from '../model/import.ts';
import type { Notification } from '../model/notification.ts';
import type { Pruning } from '../model/pruning.ts';
import type { Check, NextStep } from '../model/report.ts';
import type { RuleEntry } from '../model/rule.ts';
import type { Environment, ModuleState, Run, SpanStatus } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Workflow } from '../model/workflow.ts';
import { type ExaminedRun, examineImport, examineRun, soften } from './examine-run.ts';
import { importFindings } from './imports/import-findings.ts';
import { toImportReport } from './imports/to-import-report.ts';
import { listProperties } from './list-properties.ts';
import { type Candidate, firedFindings, MOST_UNEXPLAINED, makeFindings } from './make-findings.ts';
import { ruleMatcher } from './match-rules.ts';
import { type SaidVersions, mergeEnvironments, mergeModules } from './merge-runs.ts';
import { nextSteps } from './next-steps.ts';
import type { Explain } from './rank-findings.ts';
import { afterFailure } from './ranking/later-start.ts';
import { findPruning } from './pruning/find-pruning.ts';
import { runStatus } from './run-status.ts';
import { editionOf } from './workflow/edition-of.ts';
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
  /** How each run ended, by its id. */
  readonly runStatuses: ReadonlyMap<string, SpanStatus>;
  readonly modules: readonly ModuleState[];
  readonly environment: Environment;
  readonly imports: readonly ImportReport[];
  readonly pruning?: Pruning;
  readonly workflow: Workflow;
  readonly notifications: readonly Notification[];
}

/** Finds out what became of an upgrade, why, and what to do next. The last upgrade decides; what came before is history. */
export function diagnose(runs: readonly Run[], rules: readonly RuleEntry[], said: SaidVersions): Diagnosis {
  const deciding = findDecidingRun(runs);
  const environment = mergeEnvironments(runs, deciding, said);
  const imports = runs.flatMap(toImportReport);
  const { cloudSources = [] } = said;
  if (deciding === undefined) return unrecognized({ runs, environment, imports, cloudSources });

  const matcher = ruleMatcher(rules);
  const beside = { runs, imports, edition: editionOf(cloudSources) };
  const match = (run: Run) => matcher(run, environmentOf(run, environment), beside);
  const vendorOf = (run: Run) => environmentOf(run, environment).database?.vendor;
  const candidatesOf = (run: Run) => makeFindings(run, match(run).matches, vendorOf(run));
  const explainIn =
    (run: Run): Explain =>
    (problem) =>
      candidatesOf({ ...run, problems: [problem] });
  const { matches, matchDecided, checks } = match(deciding);
  const [earlier, later] = [runs.slice(0, runs.indexOf(deciding)), runs.slice(runs.indexOf(deciding) + 1)];
  const modules = mergeModules([deciding, ...later]);
  const imported = imports.find(({ runId }) => runId === deciding.id);
  const examined =
    imported === undefined
      ? examineRun(deciding, makeFindings(deciding, matches, vendorOf(deciding)), {
          modules,
          runs,
          explain: explainIn(deciding),
        })
      : examineImport(deciding, imported);
  const { verdict, step, rootCause } = examined;

  const own = [
    ...examined.findings,
    ...runs.flatMap((run) => importFindings(run, imports, candidatesOf, run === deciding ? 'alone' : verdict.outcome)),
    ...firedFindings(deciding, matchDecided({ verdict, modules }), vendorOf(deciding)).map(({ finding }) => finding),
  ];
  const found = [
    ...inOrderOfRole(own),
    ...later.filter(speaksForItself).flatMap((run) => behind(candidatesOf(run), examined, modules).map(soften)),
    ...earlier
      .filter(speaksForItself)
      .flatMap((run) => asHistory(examineAlone(run, candidatesOf(run), explainIn(run)))),
  ];
  const findings = listProperties(found, runs);
  const isCause = ({ role, runId }: Finding): boolean => role === 'root-cause' && runId === deciding.id;
  const cause = rootCause?.finding ?? findings.find(isCause);
  const pruning = findPruning({ runs, deciding, imports, environment });
  return {
    verdict,
    findings,
    checks: checks(),
    nextSteps: nextSteps({
      verdict,
      run: deciding,
      environment,
      openModules: modules.filter(({ status }) => status === 'failed' || status === 'pending'),
      ...(cause !== undefined && { rootCause: cause }),
    }),
    decidingRun: deciding,
    runStatuses: statusesOf(runs, imports),
    modules,
    environment,
    imports,
    ...(pruning !== undefined && { pruning }),
    workflow: findPosition({
      runs,
      deciding: { run: deciding, step },
      verdict,
      environment,
      modules,
      findings,
      cloudSources,
    }),
    notifications: unlistedNotes(deciding, examined.findings.length),
  };
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

/** Imports are looked at by themselves; a report repeats what the log of the same upgrade says. */
function speaksForItself({ kind, upgradeReports }: Run): boolean {
  return kind !== 'import' && upgradeReports.length === 0;
}

function statusesOf(runs: readonly Run[], imports: readonly ImportReport[]): ReadonlyMap<string, SpanStatus> {
  const outcomes = new Map(imports.map(({ runId, outcome }) => [runId, outcome]));
  return new Map(runs.map((run) => [run.id, runStatus(run, outcomes.get(run.id))]));
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

const ROLES: readonly Role[] = ['root-cause', 'consequence', 'contributing', 'advice', 'noise'];

function inOrderOfRole(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => ROLES.indexOf(left.role) - ROLES.indexOf(right.role));
}

/** What came behind the deciding run: a server start may fail because the upgrade did. */
function behind(
  candidates: readonly Candidate[],
  { verdict, rootCause }: ExaminedRun,
  modules: readonly ModuleState[],
): readonly Finding[] {
  if (verdict.outcome !== 'failed' || rootCause === undefined) return candidates.map(({ finding }) => finding);
  const failedModules = modules.filter(({ status }) => status === 'failed').map(({ name }) => name);
  return afterFailure(candidates, { rootCause: rootCause.finding, failedModules });
}

function examineAlone(run: Run, candidates: readonly Candidate[], explain: Explain): readonly Finding[] {
  return examineRun(run, candidates, { modules: run.modules, runs: [run], explain }).findings;
}

/** What was found in an earlier run is worth knowing, not worth acting on. */
function asHistory(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, level: 'note' }));
}

interface NothingFound {
  readonly runs: readonly Run[];
  readonly environment: Environment;
  readonly imports: readonly ImportReport[];
  readonly cloudSources: readonly number[];
}

function unrecognized({ runs, environment, imports, cloudSources }: NothingFound): Diagnosis {
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
    runStatuses: statusesOf(runs, imports),
    environment,
    imports,
    workflow: findPosition({ runs, verdict, environment, modules: [], findings: [], cloudSources }),
    notifications: [],
  };
}
