import type { ImportOutcome } from '../../../model/import.ts';
import type { StepStatus } from '../../../model/workflow.ts';
import { type EvidenceEntry, type ImportedRun, type WorkflowFacts, findingOf } from '../position-facts.ts';

const DUPLICATE_FIELD_RULES = ['verify/ddm-duplicate-field-name', 'verify/ddm-duplicate-element-62'];

/** An import that had errors is not complete, whatever the program says; one whose log does not tell is not closed. */
const STATUS: Readonly<Record<ImportOutcome, StepStatus>> = {
  succeeded: 'done',
  failed: 'failed',
  partial: 'failed',
  incomplete: 'in-progress',
  unknown: 'in-progress',
};

/** What the logs show of the import and of pruning; an import after a failed upgrade is the restore. */
export function importEvidence(facts: WorkflowFacts): readonly EvidenceEntry[] {
  return [...imported(facts), ...pruned(facts)];
}

function imported({ imports, edition, verdict }: WorkflowFacts): EvidenceEntry[] {
  const isRestore = ({ afterUpgrade }: ImportedRun) => afterUpgrade && verdict.recovery === 'restore';
  const first = imports.findLast((one) => !isRestore(one));
  const restored = imports.findLast(isRestore);
  return [
    ...(first === undefined ? [] : [entryOf(edition === 'cloud' ? 'C4' : 'T2', first)]),
    ...(restored === undefined ? [] : [entryOf('U3R', restored)]),
  ];
}

function entryOf(id: string, { report }: ImportedRun): EvidenceEntry {
  const { outcome, reason, evidence } = report;
  return [id, { status: STATUS[outcome], reason, evidence }];
}

function pruned(facts: WorkflowFacts): EvidenceEntry[] {
  const duplicate = findingOf(facts, DUPLICATE_FIELD_RULES);
  if (duplicate !== undefined) {
    const reason = 'Structures with two fields of one name were not repaired before the upgrade.';
    return [['T3', { status: 'failed', reason, evidence: [duplicate.place] }]];
  }
  const { imports } = facts;
  const before = imports.at(0)?.report;
  const after = imports.at(-1)?.report;
  if (imports.length < 2 || before?.rows === undefined || after?.rows === undefined || after.rows >= before.rows)
    return [];
  const reason = `The last import has ${before.rows - after.rows} rows less than the first one.`;
  return [['T3', { status: 'done', reason, evidence: [...before.evidence, ...after.evidence] }]];
}
