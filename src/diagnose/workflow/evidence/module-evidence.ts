import type { ModuleState, Run } from '../../../model/timeline.ts';
import type { Place } from '../../../model/place.ts';
import { type EvidenceEntry, type StepEvidence, type WorkflowFacts, findingOf } from '../position-facts.ts';
import { hasProcesses, moduleProcessesOf } from './core-progress.ts';
import { isGoodResult, lastReport, resultOf } from './report-result.ts';

const MOST_PLACES = 5;
/** Commands of the Gogo shell that print which modules wait. */
const CHECKS = ['upgrade:check', 'upgrade:checkall'];

/** What the logs show of modules, of the report, and of the end of the upgrade. */
export function moduleEvidence(facts: WorkflowFacts): readonly EvidenceEntry[] {
  const checked = checkOf(facts);
  return [...upgraded(facts, checked), ...checked, ...report(facts), ...verified(facts), ...ended(facts)];
}

/** Runs from the last upgrade on: what came before says nothing of its modules. */
function runsSince({ runs, upgrade }: WorkflowFacts): readonly Run[] {
  return upgrade === undefined ? runs : runs.slice(runs.indexOf(upgrade));
}

function checkOf(facts: WorkflowFacts): EvidenceEntry[] {
  const failed = facts.modules.filter(({ status }) => status === 'failed');
  if (failed.length > 0) return [['U4.2', ofModules('failed', 'Failed', failed)]];
  const pending = facts.modules.filter(({ status }) => status === 'pending');
  if (pending.length > 0) return [['U4.2', ofModules('in-progress', 'Waiting', pending)]];
  return checkedBy(facts);
}

/** The tool asks once; the Gogo shell prints nothing where nothing waits. */
function checkedBy(facts: WorkflowFacts): EvidenceEntry[] {
  const answer = runsSince(facts)
    .flatMap(({ gogo }) => gogo)
    .findLast(({ command }) => CHECKS.includes(command.toLowerCase()));
  if (answer?.outcome === 'empty') {
    const reason = `${answer.command} prints no module.`;
    return [['U4.2', { status: 'done', reason, evidence: [answer.place] }]];
  }
  const asked = facts.upgrade?.marks.get('upgrade.modules.checked')?.last;
  if (asked === undefined) return [];
  const evidence = [asked.place];
  if (asked.attributes.done === true)
    return [['U4.2', { status: 'done', reason: 'The tool found all modules upgraded.', evidence }]];
  const reason = 'The tool found modules that have failed, have not started, or still ran: it cannot tell which.';
  return [['U4.2', { status: 'in-progress', reason, evidence }]];
}

function upgraded(facts: WorkflowFacts, checked: readonly EvidenceEntry[]): EvidenceEntry[] {
  const [known] = checked;
  if (known !== undefined) return [['U4.1', known[1]]];
  const { upgrade, verdict, deciding } = facts;
  if (upgrade === undefined) return [];
  const processes = moduleProcessesOf(upgrade);
  const last = processes.at(-1);
  if (last === undefined) return [];
  const evidence = [last.endPlace ?? last.place];
  if (verdict.outcome.startsWith('succeeded'))
    return [['U4.1', { status: 'done', reason: verdict.reason, evidence: verdict.evidence }]];
  if (verdict.outcome === 'failed' && deciding?.step.phase === 'module')
    return [['U4.1', { status: 'failed', reason: verdict.reason, evidence: verdict.evidence }]];
  const reason = 'Processes of modules ran; the log does not tell whether any is left.';
  return [['U4.1', { status: 'in-progress', reason, evidence }]];
}

function report(facts: WorkflowFacts): EvidenceEntry[] {
  const found = lastReport(runsSince(facts));
  const result = found === undefined ? undefined : resultOf(found);
  if (found === undefined || result === undefined) return [];
  const status = isGoodResult(result) ? 'done' : result === 'unresolved' ? 'in-progress' : 'failed';
  return [['U5', { status, reason: `The report says ${result}.`, evidence: [found.place] }]];
}

function verified(facts: WorkflowFacts): EvidenceEntry[] {
  const listed = findingOf(facts, ['verify/post-upgrade-schema-report']);
  if (listed === undefined) return [];
  return [['U6', { status: 'in-progress', reason: listed.message, evidence: [listed.place] }]];
}

function ended({ verdict, upgrade }: WorkflowFacts): EvidenceEntry[] {
  const { outcome, reason, evidence } = verdict;
  const nothing = upgrade?.marks.get('recorder.nothing-pending');
  if (nothing !== undefined && upgrade !== undefined && !hasProcesses(upgrade)) {
    return [['CP-U', { status: 'done', reason: 'The tool found nothing to upgrade.', evidence: [nothing.last.place] }]];
  }
  return outcome.startsWith('succeeded') && upgrade !== undefined
    ? [['CP-U', { status: 'done', reason, evidence }]]
    : [];
}

function ofModules(status: StepEvidence['status'], word: string, modules: readonly ModuleState[]): StepEvidence {
  return { status, reason: `${word}: ${modules[0].name}${more(modules)}.`, evidence: placesOf(modules) };
}

function more(all: readonly unknown[]): string {
  return all.length > 1 ? ` and ${all.length - 1} more` : '';
}

function placesOf(all: readonly { readonly place: Place }[]): readonly Place[] {
  return all.slice(0, MOST_PLACES).map(({ place }) => place);
}
