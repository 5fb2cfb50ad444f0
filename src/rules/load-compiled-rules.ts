/** Loads all rules that an analysis uses, fast. */
import type { Notification } from '../model/notification.ts';
import type { Rule } from '../model/rule.ts';
import { compiledRuleOf, readCompiled } from './compiled-rules.ts';
import { findRuleFiles } from './find-rule-files.ts';

/**
 * Returns what `loadRules` returns, from the compiled rules of `compiledPath` where they fit.
 *
 * The YAML parser and the schema are only loaded for files that changed since, or were never compiled.
 */
export async function loadCompiledRules(
  dirs: readonly string[],
  compiledPath: string,
  notify: (notification: Notification) => void,
): Promise<Rule[]> {
  const compiled = readCompiled(compiledPath);
  const found = dirs.flatMap(findRuleFiles).map((file) => ({ file, rule: compiledRuleOf(file, compiled) }));
  const changed = found.filter(({ rule }) => rule === undefined).map(({ file }) => file);
  const fresh = changed.length === 0 ? [] : (await import('./load-rules.ts')).loadRuleFiles(changed, notify);
  const freshById = new Map(fresh.map((rule) => [rule.id, rule]));
  const rules = new Map<string, Rule>();
  for (const { file, rule = freshById.get(file.id) } of found) {
    if (rule !== undefined) rules.set(file.id, rule);
  }
  return [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
