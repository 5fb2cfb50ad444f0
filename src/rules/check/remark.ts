/** What there is to say of a rule file. */
import type { TextPosition } from '../parse-rule-yaml.ts';
import type { RuleProblem } from '../rule-problem.ts';

/** A mistake, or a note that needs no action, with its exact place. */
export interface RuleRemark extends RuleProblem {
  readonly level: 'mistake' | 'note';
}

/** A mistake at a path of a rule's values, before its place in the file is looked up. */
export interface ValueRemark {
  /** Keys and indexes from the root of the file; the closest there is counts. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Finds the place of a value in the text of its file. */
export type Locate = (path: readonly PropertyKey[]) => TextPosition;

/** Puts remarks in the order of files, lines and columns, each once. */
export function inOrder(remarks: readonly RuleRemark[]): readonly RuleRemark[] {
  const sorted = remarks.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
  const seen = new Set<string>();
  return sorted.filter(({ file, line, column, message }) => {
    const key = JSON.stringify([file, line, column, message]);
    return seen.has(key) ? false : seen.add(key).has(key);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
