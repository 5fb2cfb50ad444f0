/** Finds `{{name}}` in the texts of a rule for which no pattern captures anything. */
import type { Condition, ProblemPattern, Rule } from '../model/rule.ts';
import { explainUnknown } from '../errors.ts';

/** A text that names a capture that cannot be there. */
export interface CaptureMistake {
  /** As written in the file. */
  readonly word: string;
  readonly message: string;
}

/** Checks the texts that a reader sees. */
export function findCaptureMistakes(rule: Rule): CaptureMistake[] {
  const captured = [...new Set(patternsOf(rule.when).flatMap(groupsOf))];
  const used = [...new Set(textsOf(rule).flatMap(namesIn))];
  return used
    .filter((name) => !captured.includes(name))
    .map((name) => ({ word: `{{${name}}}`, message: explainUnknown('capture', [name], captured) }));
}

function textsOf({ title, message, cause = '', remediation }: Rule): string[] {
  const { summary, steps, queries } = remediation;
  return [title, message, cause, summary, ...steps, ...queries.flatMap(({ purpose, sql }) => [purpose, sql])];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/gu)].map(([, name = '']) => name);
}

function groupsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\(\?P?<(\w+)>/gu)].map(([, name = '']) => name);
}

function patternsOf(condition: Condition): readonly string[] {
  if ('problem' in condition) return patternsOfProblem(condition.problem);
  if ('mark' in condition) return Object.values(condition.mark.attributes ?? {});
  if ('module' in condition) return ['(?<module>)', condition.module.name ?? ''];
  if ('any' in condition) return condition.any.flatMap(patternsOf);
  if ('all' in condition) return condition.all.flatMap(patternsOf);
  return [];
}

function patternsOfProblem({ process = '', module = '', text = [] }: ProblemPattern): string[] {
  return [process, module, ...text];
}
