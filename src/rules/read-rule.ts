/** The text of one rule file to a rule. */
import type { Rule } from '../model/rule.ts';
import { explainIssues } from './explain-issues.ts';
import type { RuleFile } from './find-rule-files.ts';
import { parseRuleYaml } from './parse-rule-yaml.ts';
import type { RuleProblem } from './rule-problem.ts';
import { ruleFileSchema } from './rule-schema.ts';

/** A rule, or what is wrong with its file. */
export type ReadRule =
  | { readonly rule: Rule; readonly problems: readonly [] }
  | { readonly rule?: never; readonly problems: readonly RuleProblem[] };

/** Reads a rule file and checks all of it. */
export function readRule({ id, path, text }: RuleFile): ReadRule {
  const yaml = parseRuleYaml(text);
  if (yaml.mistakes.length > 0) return { problems: yaml.mistakes.map((mistake) => ({ file: path, ...mistake })) };
  const parsed = ruleFileSchema.safeParse(yaml.value);
  if (parsed.success) return { rule: { id, ...parsed.data }, problems: [] };
  const mistakes = explainIssues(parsed.error.issues, yaml.value);
  const problems = mistakes.map(({ path: at, key, message }) => ({ file: path, ...yaml.positionOf(at, key), message }));
  return { problems };
}
