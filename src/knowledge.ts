/** What the library says of the rules themselves: which there are, and what each knows. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isInScope } from './diagnose/match-scope.ts';
import type { Document } from './model/document.ts';
import type { Notification } from './model/notification.ts';
import type { Scope } from './model/rule.ts';
import { packageFolder } from './package-folder.ts';
import { type TerminalOptions } from './report/render-terminal.ts';
import { renderMarkdownDocument, renderTerminalDocument } from './report/render-document.ts';
import { checkFolders } from './rules/check/check-folders.ts';
import { checkJson, checkLines, hasMistakes } from './rules/check/write-check.ts';
import { runExample } from './run-example.ts';
import { type EntryFilter, type PlannedUpgrade, filterEntries } from './rules/describe/filter-entries.ts';
import { findEntry } from './rules/describe/find-entry.ts';
import { listEntries } from './rules/describe/rule-entry.ts';
import { ruleListDocument, ruleListJson } from './rules/describe/rule-list.ts';
import { showEntry, showEntryJson } from './rules/describe/show-rule.ts';
import { type KnownRule, type RuleFolders, loadKnownRules } from './rules/known-rules.ts';

/** The forms that what is known of rules can take. */
export const DOCUMENT_OUTPUTS = ['terminal', 'markdown', 'json'] as const;
/** A form that what is known of rules can take. */
export type DocumentOutput = (typeof DOCUMENT_OUTPUTS)[number];

/** Which rules, how to write them, and where what is wrong with a rule file is said. */
export interface KnowledgeOptions {
  /** Folders with more rules. */
  readonly ruleDirs: readonly string[];
  readonly output: DocumentOutput;
  readonly page: Pick<TerminalOptions, 'width' | 'color'>;
  readonly notify: (notification: Notification) => void;
}

/** Lists the rules and built-in checks that fit a filter. Throws a `UserError` for a value that no rule can have. */
export async function listRules(filter: EntryFilter, options: KnowledgeOptions): Promise<string> {
  const entries = filterEntries(listEntries(await knownRules(options)), filter, appliesTo);
  return options.output === 'json' ? ruleListJson(entries) : write(ruleListDocument(entries), options);
}

/** Shows all that is known of one rule, by its id or its slug. Throws a `UserError` where none or several are meant. */
export async function showRule(name: string, options: KnowledgeOptions): Promise<string> {
  const known = await knownRules(options);
  const entry = findEntry(listEntries(known), name);
  return options.output === 'json' ? showEntryJson(entry, known) : write(showEntry(entry, known), options);
}

/** What `updoc rules check` says, and whether there is anything to correct. */
export interface CheckedFolders {
  readonly text: string;
  readonly hasMistakes: boolean;
}

/**
 * Checks the rules of a folder, or all that an analysis uses where none is named.
 *
 * Throws a `UserError` where the folder is none.
 */
export async function checkRuleFolders(
  dir: string | undefined,
  { ruleDirs, output }: Pick<KnowledgeOptions, 'ruleDirs' | 'output'>,
): Promise<CheckedFolders> {
  const { builtIn } = ruleFolders(ruleDirs);
  const loaded = [{ dir: builtIn, isBuiltIn: true }, ...ruleDirs.map((own) => ({ dir: own, isBuiltIn: false }))];
  const isMeant = (folder: string): boolean => dir === undefined || samePath(folder, dir);
  const known = loaded.filter((folder) => !isMeant(folder.dir));
  const named = dir === undefined ? loaded : [{ dir, isBuiltIn: samePath(builtIn, dir) }];
  const check = await checkFolders(named, known, runExample);
  return { text: output === 'json' ? checkJson(check) : checkLines(check), hasMistakes: hasMistakes(check) };
}

function samePath(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

/** Where the rules are that come with the program, and those of the user. */
export function ruleFolders(own: readonly string[]): RuleFolders {
  const folder = packageFolder();
  return { builtIn: join(folder, 'rules'), compiled: join(folder, 'dist', 'rules.json'), own };
}

function knownRules({ ruleDirs, notify }: KnowledgeOptions): Promise<readonly KnownRule[]> {
  return loadKnownRules(ruleFolders(ruleDirs), notify);
}

function appliesTo(scope: Scope, { from, to, database }: PlannedUpgrade): boolean {
  return isInScope(scope, scope.runs?.[0] ?? 'upgrade', {
    from: from === undefined ? {} : { version: from },
    to: to === undefined ? {} : { version: to },
    jvmOptions: [],
    ...(database !== undefined && { database: { vendor: database } }),
  });
}

function write(document: Document, { output, page }: KnowledgeOptions): string {
  return output === 'markdown' ? renderMarkdownDocument(document) : renderTerminalDocument(document, page);
}
