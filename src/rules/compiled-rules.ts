/** Rules as JSON, made by the build, so that a start needs no YAML parser and no schema. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Rule } from '../model/rule.ts';
import type { RuleFile } from './find-rule-files.ts';

/** A rule and the hash of the text it was made from; it counts for that text only. */
export interface CompiledRule {
  readonly hash: string;
  readonly rule: Rule;
}

/** Compiled rules by id. */
export type CompiledRules = Readonly<Record<string, CompiledRule>>;

/** Returns the compiled rules as they are stored: one line a rule. */
export function formatCompiled(files: readonly RuleFile[], rules: readonly Rule[]): string {
  const texts = new Map(files.map(({ id, text }) => [id, text]));
  const lines = rules.map((rule) => {
    const compiled: CompiledRule = { hash: hashOf(texts.get(rule.id) ?? ''), rule };
    return `${JSON.stringify(rule.id)}:${JSON.stringify(compiled)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Reads stored rules; none where there is no such file, as before a build. */
export function readCompiled(path: string): CompiledRules {
  if (!existsSync(path)) return {};
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isCompiled(value) ? value : {};
}

/** The rule of a file, if it was compiled from this very text. */
export function compiledRuleOf({ id, text }: RuleFile, compiled: CompiledRules): Rule | undefined {
  const found = Object.hasOwn(compiled, id) ? compiled[id] : undefined;
  return found?.hash === hashOf(text) ? found.rule : undefined;
}

/** Written by `formatCompiled` from rules that were checked, and only used with a fitting hash: not checked again. */
function isCompiled(value: unknown): value is CompiledRules {
  return typeof value === 'object' && value !== null;
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64');
}
