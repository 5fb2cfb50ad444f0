import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import type { RuleFolders } from '../rules/known-rules.ts';

/** Where the rules are that come with the program, and those of the user. */
export function ruleFolders(own: readonly string[]): RuleFolders {
  const folder = packageFolder();
  return { builtIn: join(folder, 'rules'), compiled: join(folder, 'dist', 'rules.json'), own };
}
