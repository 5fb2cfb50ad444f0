import type { Finding } from '../../model/finding.ts';
import type { Environment, ModuleState, Run } from '../../model/timeline.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Workflow } from '../../model/workflow.ts';

/** What the position in the workflow is told by. */
export interface PositionFacts {
  readonly runs: readonly Run[];
  readonly verdict: Verdict;
  readonly environment: Environment;
  /** Of all runs, merged. */
  readonly modules: readonly ModuleState[];
  readonly findings: readonly Finding[];
}

/** Finds where an upgrade stands in the documented workflow. */
export function findPosition(facts: PositionFacts): Workflow {
  return { edition: facts.environment.product === 'cloud' ? 'cloud' : 'on-premises', steps: [] };
}
