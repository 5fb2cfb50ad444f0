/** What the library does with rules as such; its files are loaded when it is first asked, so that an analysis starts without. */
import type { CheckedPart } from '../rules/check/check-folders.ts';
import type { EntryFilter } from '../rules/describe/filter-entries.ts';
import type { CheckedFolders } from './check-rule-folders.ts';
import type { DraftRequest, DraftedRule } from './draft-rule.ts';
import type { KnowledgeOptions } from './knowledge-options.ts';

/** Lists the rules that fit a filter. Throws a `UserError` for a value that no rule can have. */
export async function listRules(filter: EntryFilter, options: KnowledgeOptions): Promise<string> {
  return (await import('./list-and-show.ts')).listRules(filter, options);
}

/** Shows all that is known of one rule, by its id or its slug. Throws a `UserError` where none or several are meant. */
export async function showRule(name: string, options: KnowledgeOptions): Promise<string> {
  return (await import('./list-and-show.ts')).showRule(name, options);
}

/** Checks the rules of a folder, or all that an analysis uses where none is named. Throws a `UserError` where there is none. */
export async function checkRuleFolders(
  dir: string | undefined,
  options: Pick<KnowledgeOptions, 'ruleDirs' | 'output'> & CheckedPart,
): Promise<CheckedFolders> {
  return (await import('./check-rule-folders.ts')).checkRuleFolders(dir, options);
}

/** Writes the file of a new rule. Throws a `UserError` where the id is none or taken, or nothing can be drafted. */
export async function draftRule(request: DraftRequest): Promise<DraftedRule> {
  return (await import('./draft-rule.ts')).draftRule(request);
}
