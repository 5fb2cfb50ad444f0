import type { Finding } from '../../model/finding.ts';
import type { Candidate } from '../make-findings.ts';

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
  return (finding.level === 'error' ? 0 : 2) + (rule?.specificity === 'generic' ? 1 : 0);
}

function positionOf({ finding }: Candidate): number {
  return finding.place.byteOffset;
}

function followsFrom(candidate: Candidate, root: Candidate): boolean {
  const { rule } = candidate;
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
