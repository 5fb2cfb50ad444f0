/** Finds `{{name}}` in the texts of a rule for which no pattern captures anything. */
import type { Rule } from '../model/rule.ts';
import { explainUnknown } from '../errors.ts';
import { capturesOf } from './captures-of.ts';

/** A text that names a capture that cannot be there. */
export interface CaptureMistake {
  /** As written in the file. */
  readonly word: string;
  readonly message: string;
}

/** Checks the texts that a reader sees. */
export function findCaptureMistakes(rule: Rule): CaptureMistake[] {
  const captured = [...new Set(capturesOf(rule.when))];
  const used = [...new Set(textsOf(rule).flatMap(namesIn))];
  return used
    .filter((name) => !captured.includes(name))
    .map((name) => ({ word: `{{${name}}}`, message: unknownCapture(name, captured) }));
}

function unknownCapture(name: string, captured: readonly string[]): string {
  if (captured.length > 0) return explainUnknown('capture', [name], captured);
  return `unknown capture "${name}": the condition captures nothing; write (?<${name}>…) into a pattern`;
}

function textsOf({ title, message, cause = '', remediation }: Rule): string[] {
  const { summary, steps, queries } = remediation;
  return [title, message, cause, summary, ...steps, ...queries.flatMap(({ purpose, sql }) => [purpose, sql])];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.{0,200}?)\}\}/gu)].map(([, name = '']) => name);
}
