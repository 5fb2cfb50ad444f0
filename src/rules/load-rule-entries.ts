/** Loads all rules that an analysis uses, fast. */
import type { Notification } from '../model/notification.ts';
import type { Rule, RuleEntry } from '../model/rule.ts';
import { type CompiledFile, formatCompiled, openCompiled } from './compiled-file.ts';
import { type CompiledRule, compileRule, entryOfCompiled, textHash } from './compiled-rule.ts';
import { type FileStamp, isSameFile, isSettled, stampOf } from './file-stamp.ts';
import { listRuleFiles, readRuleFile, type RuleFile, type RulePath } from './find-rule-files.ts';
import { isOwnFile, writeCache } from './rule-cache.ts';

/** A folder of rules, and the file that holds them compiled. */
export interface RuleFolder {
  readonly dir: string;
  readonly compiledPath?: string;
  /** Compiled here where it does not fit; else only read. */
  readonly isCached: boolean;
}

/** What loading needs. */
export interface LoadContext {
  /** Names the version of the program that may read what is compiled; absent where nothing was built. */
  readonly engine: string | undefined;
  readonly entryOf: (rule: Rule) => RuleEntry;
  readonly notify: (notification: Notification) => void;
}

/** The rules, sorted by id; they read from their files until those are closed. */
export interface LoadedRules {
  readonly entries: readonly RuleEntry[];
  readonly close: () => void;
}

/**
 * Loads the rules of folders; of two with one id the later folder's stays.
 *
 * The YAML parser and the schema are only loaded for files that changed since, or were never compiled.
 */
export async function loadRuleEntries(folders: readonly RuleFolder[], context: LoadContext): Promise<LoadedRules> {
  const entries = new Map<string, RuleEntry>();
  const opened: CompiledFile[] = [];
  for (const folder of folders) {
    const compiled = openFor(folder, context);
    if (compiled !== undefined) opened.push(compiled);
    for (const entry of await loadFolder(folder, compiled, context)) entries.set(entry.id, entry);
  }
  return {
    entries: [...entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    close: () => {
      for (const { close } of opened) close();
    },
  };
}

function openFor({ compiledPath, isCached }: RuleFolder, { engine }: LoadContext): CompiledFile | undefined {
  if (compiledPath === undefined || engine === undefined) return undefined;
  return isCached && !isOwnFile(compiledPath) ? undefined : openCompiled(compiledPath, engine);
}

/** A file whose text has to be read: nothing is compiled of it that fits. */
interface ChangedFile {
  readonly file: RuleFile;
  readonly stamp: FileStamp;
}

async function loadFolder(
  folder: RuleFolder,
  compiled: CompiledFile | undefined,
  context: LoadContext,
): Promise<readonly RuleEntry[]> {
  const paths = listRuleFiles(folder.dir);
  const known: CompiledRule[] = [];
  const changed: ChangedFile[] = [];
  let isStale = false;
  for (const path of paths) {
    const found = findCompiled(path, compiled);
    if ('file' in found) changed.push(found);
    else known.push(found.rule);
    isStale ||= 'isStale' in found && found.isStale;
  }
  const fresh = changed.length === 0 ? [] : await compileChanged(changed, context);
  isStale ||= fresh.length > 0 || known.length < (compiled?.size ?? 0);
  const all = [...known, ...fresh];
  if (folder.isCached && isStale && folder.compiledPath !== undefined && context.engine !== undefined) {
    writeCache(folder.compiledPath, formatCompiled(all, context.engine));
  }
  return all.map(entryOfCompiled);
}

interface FoundRule {
  readonly rule: CompiledRule;
  /** Its file was touched since, and is the same. */
  readonly isStale: boolean;
}

/** By the stamp of the file, else by its text. */
function findCompiled(path: RulePath, compiled: CompiledFile | undefined): FoundRule | ChangedFile {
  const rule = compiled?.find(path.id);
  const stamp = stampOf(path.path);
  if (rule !== undefined && compiled !== undefined && isSameFile(stamp, rule.stamp, compiled.writtenMs)) {
    return { rule, isStale: false };
  }
  const file = readRuleFile(path);
  if (rule?.hash() !== textHash(file.text)) return { file, stamp };
  return { rule: { ...rule, stamp }, isStale: isSettled(stamp, Date.now()) };
}

async function compileChanged(changed: readonly ChangedFile[], context: LoadContext): Promise<CompiledRule[]> {
  const { loadRuleFiles } = await import('./load-rules.ts');
  const rules = loadRuleFiles(
    changed.map(({ file }) => file),
    context.notify,
  );
  const byId = new Map(changed.map((one) => [one.file.id, one]));
  return rules.flatMap((rule) => {
    const source = byId.get(rule.id);
    return source === undefined ? [] : [compileRule(source.file.text, source.stamp, context.entryOf(rule))];
  });
}
