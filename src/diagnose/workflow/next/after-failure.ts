import type { NextWorkflowStep } from '../../../model/workflow.ts';
import { FAILED_MODULES_QUERY, RELEASE_QUERY } from '../../release-query.ts';
import { toolCommand } from '../../tool-command.ts';
import { isToolsOwn } from '../evidence/server-evidence.ts';
import { type WorkflowFacts, rootCauseFinding } from '../position-facts.ts';
import { moduleCommands } from './module-commands.ts';
import { nextForModules, nextOf } from './next-of.ts';

/** Line from which the Gogo shell has `system:check`. */
const FIRST_SYSTEM_CHECK = 7.2;

/**
 * Finds the next step after an upgrade that failed, by the documented rule that decided its recovery; absent where it is only a
 * server that did not start.
 */
export function nextAfterFailure(facts: WorkflowFacts): NextWorkflowStep | undefined {
  const { verdict, environment, deciding } = facts;
  const { recovery, recoveryRule, recoveryReason } = verdict;
  const rerun = [toolCommand(environment.to)];
  if (recoveryRule === 'D1') return afterCheck(facts);
  if (recovery === 'restore') return afterRestore(facts);
  if (recoveryRule === 'D15') return nextOf('U4.2', recoveryReason, ['upgrade:check'], [FAILED_MODULES_QUERY]);
  if (recovery === 'unknown') return nextOf('U3', `${recoveryReason} The table Release_ tells.`, [], [RELEASE_QUERY]);
  const fix = fixFirst(facts);
  if (recoveryRule === 'D2' || recoveryRule === 'D3') return nextOf('U3.0', `${recoveryReason}${fix}`, rerun);
  switch (deciding?.step.phase) {
    case 'module':
      return afterModules(facts);
    case 'start':
      return isToolsOwn(deciding.run) ? nextOf('U2', `${recoveryReason}${fix}`, rerun) : undefined;
    default:
      return nextOf('U3S', `${recoveryReason}${fix}`, rerun);
  }
}

/** A server that asks for the upgrade needs the tool; any other check asks for another version. */
function afterCheck({ verdict, environment, deciding }: WorkflowFacts): NextWorkflowStep {
  const required = deciding?.run.marks.get('startup.upgrade-required')?.last.attributes.required;
  if (deciding === undefined || required === undefined) return nextOf('P1', verdict.recoveryReason);
  if (isToolsOwn(deciding.run))
    return nextOf('P1', `${verdict.recoveryReason} The tool asks for ${String(required)} first.`);
  const why = 'The server was started on a database that is not upgraded. Stop it, back up, and run the upgrade tool.';
  return nextOf('U3', why, [toolCommand(environment.to)]);
}

/** Where the backup is imported again already, the upgrade starts over; else the import comes first. */
function afterRestore(facts: WorkflowFacts): NextWorkflowStep {
  const { verdict, environment, imports, deciding } = facts;
  const restored = imports.findLast(({ afterUpgrade }) => afterUpgrade)?.report;
  const rerun = [toolCommand(environment.to)];
  if (restored?.outcome === 'succeeded')
    return nextOf('U3', `The backup is imported again.${fixFirst(facts)} Then start the upgrade over.`, rerun);
  if (restored !== undefined) return nextOf('U3R', `The backup is not imported again yet. ${restored.reason}`);
  const isRefused = deciding?.run.marks.has('startup.failed-attempt') === true;
  const fix = isRefused ? ' The log of the first attempt names its cause; remove that first.' : fixFirst(facts);
  return nextOf('U3R', `${verdict.recoveryReason}${fix}`, rerun);
}

/** The module's own commands behind its cause; the tool goes on with all modules, too. */
export function afterModules(facts: WorkflowFacts): NextWorkflowStep {
  const fix = fixFirst(facts);
  const how = fix === '' ? ' Run these in the Gogo shell' : `${fix} Then run these in the Gogo shell`;
  const commands = [...componentCheck(facts), ...moduleCommands(facts.modules)];
  const next = nextForModules(`${facts.verdict.recoveryReason}${how}, or run the tool again.`, commands);
  return fix === '' ? next : { ...next, title: 'Remove the cause, then upgrade the modules that are left' };
}

/** Components that wait hide the upgrades of their modules: what they wait for is seen first. */
function componentCheck({ upgrade, runs, to }: WorkflowFacts): readonly string[] {
  const marks = upgrade?.marks;
  const waits =
    runs.some(({ unsatisfied }) => unsatisfied.length > 0) ||
    marks?.has('upgrade.modules.unsatisfied') === true ||
    marks?.has('recorder.unresolved') === true;
  if (!waits) return [];
  return [to.highest < FIRST_SYSTEM_CHECK ? 'dm wtf' : 'system:check'];
}

function fixFirst(facts: WorkflowFacts): string {
  const cause = rootCauseFinding(facts);
  return cause === undefined ? '' : ` First remove the cause: ${cause.title.replace(/(?<![.\s])[.\s]+$/, '')}.`;
}
