import type { ImportOutcome } from '../../../model/import.ts';
import type { StepStatus } from '../../../model/workflow.ts';
import { type EvidenceEntry, type ImportedRun, type WorkflowFacts, findingOf, isAfter } from '../position-facts.ts';

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
  const first = imports.at(0);
  const last = imports.at(-1);
  if (first === undefined || last === undefined || !areOfOneDatabase(first, last)) return [];
  const less = (first.report.rows ?? 0) - (last.report.rows ?? 0);
  const evidence = [...first.report.evidence, ...last.report.evidence];
  if (isPruned(facts)) return [['T3', { status: 'done', reason: `The last import has ${less} rows less.`, evidence }]];
  if (less === 0 || isAfter(last.run, first.run)) return [];
  const reason = `Two imports differ by ${Math.abs(less)} rows; their logs do not tell which one came first.`;
  return [['T3', { status: 'in-progress', reason, evidence }]];
}

/** Two imports of one database, the later one with fewer rows. */
export function isPruned({ imports }: WorkflowFacts): boolean {
  const first = imports.at(0);
  const last = imports.at(-1);
  if (first === undefined || last === undefined || !areOfOneDatabase(first, last)) return false;
  return isAfter(last.run, first.run) && (last.report.rows ?? 0) < (first.report.rows ?? 0);
}

/** Both print rows, and most tables of the one are tables of the other. */
function areOfOneDatabase({ report: left }: ImportedRun, { report: right }: ImportedRun): boolean {
  if (left === right || left.rows === undefined || right.rows === undefined) return false;
  const names = new Set(left.tables.map(({ name }) => name.toLowerCase()));
  const shared = right.tables.filter(({ name }) => names.has(name.toLowerCase())).length;
  return shared * 2 > Math.max(names.size, right.tables.length);
}
