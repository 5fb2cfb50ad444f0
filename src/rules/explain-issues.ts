/** What a schema found wrong, in words for the person who wrote the file. */
import { ownValue } from '../model/own-value.ts';
import type { z } from 'zod';
import { explainUnknown } from '../errors.ts';

/** A mistake in a value: where, and what was expected. */
export interface ValueMistake {
  readonly path: readonly PropertyKey[];
  /** The key meant, where the mistake is about a key of the value at `path`. */
  readonly key?: string;
  readonly message: string;
}

/** One mistake for each issue; unknown keys first, as they are why others are missing. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], value: unknown): ValueMistake[] {
  const isUnknownKey = ({ code }: z.core.$ZodIssue): boolean => code === 'unrecognized_keys';
  const sorted = [...issues.filter(isUnknownKey), ...issues.filter((issue) => !isUnknownKey(issue))];
  return sorted.map((issue) => explainIssue(innermost(issue), value));
}

/** Of several forms that a value may have, the one that it was meant to have: the mistake that lies deepest, else the first. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const [inner] = issue.errors.flatMap(([first]) => first ?? []).toSorted((a, b) => b.path.length - a.path.length);
  return inner === undefined ? issue : innermost({ ...inner, path: [...issue.path, ...inner.path] });
}

function explainIssue(issue: z.core.$ZodIssue, root: unknown): ValueMistake {
  const { path } = issue;
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') return { path, ...firstKey(issue.keys), message: issue.message };
  if (value === undefined && path.length > 0) {
    return { path: path.slice(0, -1), message: `missing key "${String(path.at(-1))}"` };
  }
  return { path, message: explainValue(issue, value) };
}

function firstKey([key]: readonly string[]): { key?: string } {
  return key === undefined ? {} : { key };
}

function explainValue(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return explainType(issue.expected, nameOf(value));
  if (issue.code === 'invalid_value') return explainWord(nameOf(value), issue.values.map(String));
  if (issue.code === 'too_small') {
    return issue.origin === 'array' || issue.origin === 'string'
      ? `${keyOf(issue.path)}must not be empty`
      : `must be at least ${issue.minimum}`;
  }
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code !== 'invalid_format') return issue.message;
  return issue.format === 'url' ? 'expected a web address (https://…)' : 'expected <area>/<slug> in kebab-case';
}

/** `"silent" ` of `examples.silent`, `"sources" ` of its first. */
function keyOf(path: readonly PropertyKey[]): string {
  const key = path.findLast((part) => typeof part === 'string');
  return key === undefined ? '' : `"${key}" `;
}

/** What begins like the word comes first: `upgrade.module.failed` for `upgrade.modul`. */
function explainWord(word: string, known: readonly string[]): string {
  const begin = word.split('.')[0] ?? '';
  const near = known.filter((other) => other.startsWith(`${begin}.`));
  return explainUnknown('value', [word], [...new Set([...near, ...known])], 'rules/schema.json');
}

function explainType(expected: string, found: string): string {
  const hint = expected === 'string' ? hintForText(found) : '';
  return `expected ${ownValue(NAMES, expected) ?? expected}, found ${found}${hint}`;
}

/** What YAML took for something else. */
function hintForText(found: string): string {
  if (found === NAMES.object) return '; put text that holds ": " in quotes';
  return /^(?:[\d.]+|true|false)$/u.test(found) ? '; put it in quotes' : '';
}

const NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function nameOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'keys and values';
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null;
}
