import type { NextWorkflowStep } from '../../../model/workflow.ts';
import { RELEASE_QUERY } from '../../release-query.ts';
import type { WorkflowFacts } from '../position-facts.ts';
import { moduleCommands, openModules } from './module-commands.ts';
import { afterModules } from './after-failure.ts';
import { nextOf } from './next-of.ts';

/** Lists the Java programs of the machine: the upgrade is one of them while it runs. */
const STILL_RUNNING = 'jps -l | grep DBUpgrader';

/** Finds the next step after an upgrade whose log does not say that all is done. */
export function nextAfterCut(facts: WorkflowFacts): NextWorkflowStep {
  const { verdict, modules, upgrade, deciding } = facts;
  const { reason, recoveryReason } = verdict;
  if (openModules(modules).length > 0) return afterModules(facts);
  if (upgrade?.marks.has('upgrade.modules.checked') === true) return nextOf('U4.2', reason, moduleCommands(modules));
  const isCore = deciding?.step.phase === 'core';
  if (!isCore && upgrade?.marks.has('tool.completed') === true) return nextOf('U4.2', reason, ['upgrade:check']);
  const why = `${reason} If it still runs, leave it alone. If it does not: ${recoveryReason}`;
  const next = nextOf(isCore ? 'U3' : 'U4.1', why, [STILL_RUNNING], isCore ? [RELEASE_QUERY] : []);
  return { ...next, title: 'See whether the upgrade still runs' };
}
