import type { Finding } from '../../model/finding.ts';
import type { Candidate } from '../make-findings.ts';

/** Rules that say why rows were rejected. */
const REJECTING: readonly string[] = [
  'import/bytes-not-of-encoding',
  'import/columns-differ',
  'import/duplicate-rows',
  'import/foreign-keys',
  'import/table-exists',
  'import/value-not-of-type',
  'import/row-value-too-long',
];
/** Rules that say why an import did not come to its end. */
const ENDING: readonly string[] = [
  'import/connection-lost',
  'import/dump-not-readable',
  'import/no-space',
  'import/statement-cancelled',
  'import/stopped-by-hand',
];
/** What counts say follows from what the messages say. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'import/incomplete': ENDING,
  'import/rows-rejected': REJECTING,
};
/** Lines of one chain of errors: the outer ones tell that something failed, an inner one why. */
const NEAR = 2;

/**
 * Gives the findings of an import that failed their roles: the first error that tells why is the root cause, what follows
 * from it is a consequence. A generic rule speaks only where no other does.
 */
export function rankImport(candidates: readonly Candidate[]): readonly Finding[] {
  const root = findRoot(candidates);
  return candidates.map((candidate): Finding => {
    const { finding } = candidate;
    if (candidate === root) return { ...finding, role: 'root-cause' };
    if (root === undefined || finding.role !== 'contributing' || !followsFrom(candidate, root)) return finding;
    return { ...finding, role: 'consequence', causedBy: root.finding.id };
  });
}

function findRoot(candidates: readonly Candidate[]): Candidate | undefined {
  const causes = candidates.filter(({ finding }) => finding.role === 'contributing' && finding.level !== 'note');
  return causes.toSorted((left, right) => weight(left) - weight(right) || positionOf(left) - positionOf(right)).at(0);
}

/** Errors before warnings; causes before what only tells that something failed. */
function weight({ finding, rule }: Candidate): number {
  const isGeneric = rule?.specificity === 'generic' || (finding.ruleId !== null && finding.ruleId in FOLLOWS);
  return (finding.level === 'error' ? 0 : 2) + (isGeneric ? 1 : 0);
}

function positionOf({ finding }: Candidate): number {
  return finding.place.byteOffset;
}

function followsFrom(candidate: Candidate, root: Candidate): boolean {
  const { finding, rule } = candidate;
  const rootId = root.finding.ruleId;
  if (finding.ruleId !== null && rootId !== null && FOLLOWS[finding.ruleId]?.includes(rootId)) return true;
  if (rule !== undefined && root.rule?.causes.includes(rule.id) === true && mayShareTables(candidate, root))
    return true;
  return rule?.specificity === 'generic' && isNear(candidate, root);
}

/** Errors of other tables come from something else. What the log does not tell is no reason against it. */
function mayShareTables(candidate: Candidate, root: Candidate): boolean {
  const tables = tablesOf(candidate);
  const ofRoot = tablesOf(root);
  return tables.length === 0 || ofRoot.length === 0 || tables.some((table) => ofRoot.includes(table));
}

function tablesOf({ problems }: Candidate): readonly string[] {
  return problems.flatMap(({ attributes: { table } }) => (table === undefined ? [] : [String(table).toLowerCase()]));
}

function isNear({ problems }: Candidate, root: Candidate): boolean {
  return problems.some(({ order }) => root.problems.some((problem) => Math.abs(problem.order - order) <= NEAR));
}
