/** What the library says of the rules themselves: which there are, and what each knows. */
import { isInScope } from '../diagnose/match-scope.ts';
import type { Document } from '../model/document.ts';
import type { Scope } from '../model/rule.ts';
import { jsonText } from '../report/outputs/json-text.ts';
import { writeDocument } from '../report/render-document.ts';
import { type EntryFilter, type PlannedUpgrade, filterEntries } from '../rules/describe/filter-entries.ts';
import { findEntry } from '../rules/describe/find-entry.ts';
import { entryOf, listEntries } from '../rules/describe/rule-entry.ts';
import { ruleListDocument } from '../rules/describe/rule-list.ts';
import { ruleData, showRuleDocument } from '../rules/describe/show-rule.ts';
import type { KnowledgeOptions } from './knowledge-options.ts';
import { knownRules } from './rule-folders.ts';

/** Lists the rules that fit a filter. Throws a `UserError` for a value that no rule can have. */
export async function listRules(filter: EntryFilter, options: KnowledgeOptions): Promise<string> {
  const entries = filterEntries(listEntries(await knownRules(options.ruleDirs, options.notify)), filter, appliesTo);
  return write(entries, () => ruleListDocument(entries), options);
}

/** Shows all that is known of one rule, by its id or its slug. Throws a `UserError` where none or several are meant. */
export async function showRule(name: string, options: KnowledgeOptions): Promise<string> {
  const known = await knownRules(options.ruleDirs, options.notify);
  const entries = known.map((shown) => ({ ...entryOf(shown), shown }));
  const { shown } = findEntry(entries, name);
  return write(ruleData(shown, known), () => showRuleDocument(shown, known), options);
}

function appliesTo(scope: Scope, { from, to, database }: PlannedUpgrade): boolean {
  return isInScope(scope, scope.runs?.[0] ?? 'upgrade', {
    from: from === undefined ? {} : { version: from },
    to: to === undefined ? {} : { version: to },
    jvmOptions: [],
    ...(database !== undefined && { database: { vendor: database } }),
  });
}

function write(data: object, document: () => Document, { output, page }: KnowledgeOptions): string {
  return output === 'json' ? `${jsonText(data, 2)}\n` : writeDocument(document(), output, page);
}
