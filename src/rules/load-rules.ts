/** Loads all rules that an analysis uses. */
import type { Notification } from '../model/notification.ts';
import type { Rule } from '../model/rule.ts';
import { findRuleFiles, type RuleFile } from './find-rule-files.ts';
import { readRule } from './read-rule.ts';
import { formatRuleProblem } from './rule-problem.ts';

/**
 * Reads the rules of folders, sorted by id; of two with one id the later folder's stays.
 *
 * A rule file with a mistake costs that rule only and is said in a notification.
 */
export function loadRules(dirs: readonly string[], notify: (notification: Notification) => void): Rule[] {
  return loadRuleFiles(dirs.flatMap(findRuleFiles), notify);
}

/** Reads rule files that were found before. */
export function loadRuleFiles(files: readonly RuleFile[], notify: (notification: Notification) => void): Rule[] {
  const rules = new Map<string, Rule>();
  for (const file of files) {
    const { rule, problems } = readRule(file);
    if (rule !== undefined) rules.set(file.id, rule);
    const [first] = problems;
    if (first !== undefined) notify(brokenRule(file.id, formatRuleProblem(first)));
  }
  return [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function brokenRule(id: string, problem: string): Notification {
  return {
    code: 'rule-broken',
    level: 'warning',
    message: `rule "${id}" was left out: ${problem}`,
  };
}
