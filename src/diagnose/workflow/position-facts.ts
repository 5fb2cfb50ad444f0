import type { Finding } from '../../model/finding.ts';
import type { ImportReport } from '../../model/import.ts';
import type { Edition, StepStatus } from '../../model/workflow.ts';
import type { Place } from '../../model/place.ts';
import type { Environment, ModuleState, Run } from '../../model/timeline.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { FailedStep } from '../failed-step.ts';
import { toImportReport } from '../imports/to-import-report.ts';
import { type LineRange, lineRangeOf } from '../release-line.ts';
import { editionOf } from './edition-of.ts';

/** What the position in the workflow is told by. */
export interface PositionFacts {
  readonly runs: readonly Run[];
  /** The run that the verdict is about, and where it failed or stopped; absent where nothing was recognized. */
  readonly deciding?: { readonly run: Run; readonly step: FailedStep };
  readonly verdict: Verdict;
  readonly environment: Environment;
  /** Of all runs, merged; the sorted facts have those that failed by their row in `Release_`, too. */
  readonly modules: readonly ModuleState[];
  readonly findings: readonly Finding[];
  /** Sources that Liferay Cloud wrote: indexes. */
  readonly cloudSources: readonly number[];
}

/** An import and the run it was. */
export interface ImportedRun {
  readonly run: Run;
  readonly report: ImportReport;
  /** Its log is dated, and later than that of the last upgrade. */
  readonly afterUpgrade: boolean;
}

/** The same, sorted for the steps. */
export interface WorkflowFacts extends PositionFacts {
  readonly edition: Edition;
  /** The last upgrade. */
  readonly upgrade?: Run;
  /** In their order; exports are left out. */
  readonly imports: readonly ImportedRun[];
  readonly from: LineRange;
  readonly to: LineRange;
}

/** What the logs show of a step. */
export interface StepEvidence {
  readonly status: StepStatus;
  /** One sentence. */
  readonly reason: string;
  readonly evidence: readonly Place[];
}

/** Evidence by the id of the step; steps without are not seen. */
export type EvidenceEntry = readonly [id: string, evidence: StepEvidence];

/** Sorts the facts for the steps. */
export function sortFacts(facts: PositionFacts): WorkflowFacts {
  const { runs, environment, cloudSources } = facts;
  const upgrade = runs.findLast(({ kind }) => kind === 'upgrade');
  const imports = runs.flatMap((run) =>
    toImportReport(run)
      .filter(({ direction }) => direction === 'import')
      .map((report) => ({ run, report, afterUpgrade: upgrade !== undefined && isAfter(run, upgrade) })),
  );
  const since = upgrade === undefined ? runs : runs.slice(runs.indexOf(upgrade));
  return {
    ...facts,
    modules: withReleases(facts.modules, since),
    edition: editionOf(cloudSources),
    imports,
    from: lineRangeOf(environment.from),
    to: lineRangeOf(environment.to),
    ...(upgrade !== undefined && { upgrade }),
  };
}

/** Tells whether a run began behind the end of another; logs without dates do not tell. */
export function isAfter(run: Run, other: Run): boolean {
  if (!run.dated || !other.dated || run.startMs === undefined || other.endMs === undefined) return false;
  return run.startMs >= other.endMs;
}

/** `state_` of a module whose upgrade failed. */
const FAILED_STATE = 1;

/** Modules that failed by their row in `Release_` alone are added. */
function withReleases(modules: readonly ModuleState[], runs: readonly Run[]): readonly ModuleState[] {
  const broken = runs
    .flatMap(({ releases }) => releases)
    .filter(({ servletContextName: name, state }) => name !== 'portal' && state === FAILED_STATE)
    .filter(({ servletContextName }) => modules.every(({ name }) => name !== servletContextName));
  return [
    ...modules,
    ...broken.map(({ servletContextName, place }) => ({ name: servletContextName, status: 'failed', place }) as const),
  ];
}

/** Returns the finding of the deciding run by any of these rules. */
export function findingOf({ findings, deciding }: PositionFacts, ruleIds: readonly string[]): Finding | undefined {
  return findings.find(
    ({ ruleId, runId }) => ruleId !== null && ruleIds.includes(ruleId) && runId === deciding?.run.id,
  );
}

/** The finding that the failure goes back to. */
export function rootCauseFinding({ findings }: PositionFacts): Finding | undefined {
  return findings.find(({ role }) => role === 'root-cause');
}
