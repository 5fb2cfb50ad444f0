import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import { entryOf } from '../diagnose/entry-of.ts';
import { engineOf } from '../rules/compiled-file.ts';
import { type KnownRule, type RuleFolders, loadKnownRules } from '../rules/known-rules.ts';
import type { LoadContext } from '../rules/load-rule-entries.ts';

/** Where the rules are that come with the program, and those of the user. */
export function ruleFolders(own: readonly string[]): RuleFolders {
  const folder = packageFolder();
  return { builtIn: join(folder, 'rules'), compiled: join(folder, 'dist', 'compiled-rules'), own };
}

/** Loads all rules that an analysis would use. */
export function knownRules(own: readonly string[], notify: LoadContext['notify']): Promise<readonly KnownRule[]> {
  const folders = ruleFolders(own);
  return loadKnownRules(folders, { engine: engineOf(folders.compiled), entryOf, notify });
}
