import type { Workflow, WorkflowStep } from '../../model/workflow.ts';
import type { DocumentedStep } from './documented-step.ts';
import { afterEvidence } from './evidence/after-evidence.ts';
import { importEvidence } from './evidence/import-evidence.ts';
import { moduleEvidence } from './evidence/module-evidence.ts';
import { serverEvidence } from './evidence/server-evidence.ts';
import { toolEvidence } from './evidence/tool-evidence.ts';
import { appliesTo, listSteps } from './list-steps.ts';
import { findNext } from './next/find-next.ts';
import {
  type EvidenceEntry,
  type PositionFacts,
  type StepEvidence,
  type WorkflowFacts,
  sortFacts,
} from './position-facts.ts';

/** Steps that are there only when a log calls for them. */
const CONDITIONAL: readonly string[] = ['U3R', 'U3S', 'X7'];

/**
 * Finds where an upgrade stands in the documented workflow: what the logs show of each step, and the one step that comes next.
 * A step that leaves no trace is a question to the administrator: `not-seen` says nothing about whether it was done.
 */
export function findPosition(given: PositionFacts): Workflow {
  const facts = sortFacts(given);
  const next = findNext(facts);
  const evidence = gatherEvidence(facts);
  const isListed = (step: DocumentedStep): boolean => {
    if (step.id === next?.stepId || evidence.get(step.id)?.status === 'failed') return true;
    if (CONDITIONAL.includes(step.id) && !evidence.has(step.id) && !isAutoRun(facts, step.id)) return false;
    return appliesTo(step, facts.from, facts.to);
  };
  const steps = listSteps(facts.edition)
    .filter(isListed)
    .map((step) => toStep({ ...step, question: questionOf(facts, step) }, evidence.get(step.id)));
  return { edition: facts.edition, steps, ...(next !== undefined && { next }) };
}

/** Where several speak of a step, the first one does: failures stand in front. */
function gatherEvidence(facts: WorkflowFacts): ReadonlyMap<string, StepEvidence> {
  const entries = [
    ...importEvidence(facts),
    ...serverEvidence(facts),
    ...toolEvidence(facts),
    ...moduleEvidence(facts),
    ...afterEvidence(facts),
  ];
  const tool = entries.find(([id]) => id === 'U3')?.[1];
  const cloud: readonly EvidenceEntry[] = tool === undefined ? [] : [['C5', tool]];
  return new Map([...entries, ...cloud].reverse());
}

/** The server made the upgrade at its start: the switch for that is still on. */
function isAutoRun({ upgrade }: WorkflowFacts, id: string): boolean {
  return id === 'X7' && upgrade?.marks.has('startup.server-started') === true;
}

/** The log names where the tool wrote its report. */
function questionOf({ upgrade }: WorkflowFacts, { id, question }: DocumentedStep): string {
  const path = id === 'U5' ? upgrade?.marks.get('report.generated')?.last.attributes.path : undefined;
  return path === undefined ? question : `What does the upgrade report in ${String(path)} say? Give it to updoc.`;
}

function toStep({ id, title, checkpoint, question }: DocumentedStep, seen: StepEvidence | undefined): WorkflowStep {
  const step = { id, title, checkpoint: checkpoint === true };
  if (seen === undefined) return { ...step, status: 'not-seen', evidence: [], question };
  return { ...step, ...seen };
}
