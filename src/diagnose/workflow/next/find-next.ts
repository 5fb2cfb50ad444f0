import type { Run } from '../../../model/timeline.ts';
import type { NextWorkflowStep } from '../../../model/workflow.ts';
import { toolCommand } from '../../tool-command.ts';
import { isGoodResult, lastReport, resultOf } from '../evidence/report-result.ts';
import { type WorkflowFacts, findingOf } from '../position-facts.ts';
import { nextAfterCut } from './after-cut.ts';
import { nextAfterFailure } from './after-failure.ts';
import { nextAfterImport } from './after-import.ts';
import { nextAfterSuccess } from './after-success.ts';
import { moduleCommands, openModules } from './module-commands.ts';
import { nextForModules, nextOf } from './next-of.ts';

/** Finds the one step that comes next; absent where the logs show no step of an upgrade. */
export function findNext(facts: WorkflowFacts): NextWorkflowStep | undefined {
  switch (facts.verdict.outcome) {
    case 'failed':
      return nextAfterFailure(facts);
    case 'incomplete':
      return nextAfterCut(facts);
    case 'succeeded':
    case 'succeeded-with-warnings':
      if (facts.upgrade === undefined) return nextAfterReport(facts);
      return openModules(facts.modules).length > 0 ? openStill(facts) : nextAfterSuccess(facts);
    case 'no-upgrade':
    case 'unrecognized':
      return withoutUpgrade(facts);
  }
}

function withoutUpgrade(facts: WorkflowFacts): NextWorkflowStep | undefined {
  const { runs, upgrade, modules, imports } = facts;
  if (upgrade?.marks.has('recorder.nothing-pending') === true) return nextAfterSuccess(facts);
  if (runs.some(coreWaits)) {
    const why = 'The core waits for its upgrade; the Gogo shell cannot make it. Stop the server and run the tool.';
    return nextOf('U3', why, [toolCommand(facts.environment.to)]);
  }
  if (openModules(modules).length > 0) return openStill(facts);
  const server = runs.findLast(({ kind }) => kind === 'server');
  if (server?.marks.has('startup.upgrades-pending') === true)
    return nextOf('U4.2', 'The server says that upgrades wait.', ['upgrade:checkAll', 'upgrade:executeAll']);
  const last = imports.at(-1);
  if (last !== undefined) return nextAfterImport(facts, last);
  return nextAfterReport(facts) ?? beforeUpgrade(facts);
}

/** `upgrade:check` lists the core as a module of the name `Portal`. */
function coreWaits({ marks, gogo }: Run): boolean {
  const pending = marks.get('upgrade.module.pending');
  const rows = [...gogo.flatMap((result) => result.rows), pending?.first.attributes, pending?.last.attributes];
  return rows.some((row) => row?.module === 'Portal');
}

function openStill({ modules }: WorkflowFacts): NextWorkflowStep {
  const why = 'Modules failed or wait for their upgrade; those that others wait for come first.';
  return nextForModules(`${why} Run these in the Gogo shell.`, moduleCommands(modules));
}

/** A report without the log of its upgrade. */
function nextAfterReport(facts: WorkflowFacts): NextWorkflowStep | undefined {
  const report = lastReport(facts.runs);
  const result = report === undefined ? undefined : resultOf(report);
  if (result === undefined) return undefined;
  if (isGoodResult(result)) return nextAfterSuccess(facts);
  return nextOf('U5', `The report says ${result}. The log of the upgrade tool tells where and why: give it to updoc.`);
}

/** What is to be made ready before the tool runs. */
function beforeUpgrade(facts: WorkflowFacts): NextWorkflowStep | undefined {
  const { runs, environment } = facts;
  const duplicates = findingOf(facts, ['verify/ddm-duplicate-field-name', 'verify/ddm-duplicate-element-62']);
  if (duplicates !== undefined) {
    const why = 'Before the upgrade the fields are renamed in the old version, with their uses in templates.';
    return { ...nextOf('T3', `${duplicates.title}. ${why}`), title: 'Rename the fields that have the same name' };
  }
  if (runs.some(({ problems }) => problems.some(({ eventName }) => eventName === 'verify.property')))
    return nextOf('N5a', 'The verifier names properties that have no effect in the new version.');
  const asks = runs.findLast(({ marks }) => marks.has('tool.prompt'));
  if (asks === undefined) return undefined;
  const why = 'The tool asks for what its property files leave open; it keeps the answers in them.';
  return nextOf('U2', why, [toolCommand(environment.to)]);
}
