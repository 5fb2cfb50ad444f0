/** Everything that is wrong with the rules of a folder, for `rules check` and the tests. */
import type { Rule } from '../model/rule.ts';
import { findCaptureMistakes } from './find-capture-mistakes.ts';
import { findRuleFiles, type RuleFile } from './find-rule-files.ts';
import { readRule } from './read-rule.ts';
import type { RuleProblem } from './rule-problem.ts';
import { explainUnknown } from '../errors.ts';

/** The rules that can be used, and all problems of all files. */
export interface CheckedRules {
  /** All files, also those that are broken. */
  readonly files: readonly RuleFile[];
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

/** Reads all rules of a folder; `knownIds` are rules of other folders that `causes` may name. */
export function checkRules(dir: string, knownIds: readonly string[]): CheckedRules {
  const files = findRuleFiles(dir);
  const known = [...knownIds, ...files.map(({ id }) => id)];
  const results = files.map((file) => ({ file, ...readRule(file) }));
  return {
    files,
    rules: results.flatMap(({ rule }) => rule ?? []),
    problems: results.flatMap(({ file, rule, problems }) => [
      ...problems,
      ...(rule === undefined ? [] : mistakesOf(file, rule, known)),
    ]),
  };
}

function mistakesOf(file: RuleFile, rule: Rule, known: readonly string[]): RuleProblem[] {
  const unknown = rule.causes.filter((id) => !known.includes(id));
  return [
    ...unknown.map((id) => problemAt(file, id, explainUnknown('rule', [id], known, 'updoc rules'))),
    ...findCaptureMistakes(rule).map(({ word, message }) => problemAt(file, word, message)),
  ];
}

/** The first line that holds the word is where it was written. */
function problemAt({ path, text }: RuleFile, word: string, message: string): RuleProblem {
  const before = text.slice(0, Math.max(0, text.indexOf(word))).split('\n');
  return { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}
