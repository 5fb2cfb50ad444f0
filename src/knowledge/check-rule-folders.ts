import { existsSync, realpathSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { jsonText } from '../report/outputs/json-text.ts';
import { visibleText } from '../visible-text.ts';
import { type CheckedPart, checkFolders } from '../rules/check/check-folders.ts';
import { checkData, checkLines, hasMistakes } from '../rules/check/write-check.ts';
import type { KnowledgeOptions } from './knowledge-options.ts';
import { ruleFolders } from './rule-folders.ts';
import { runExample } from './run-example.ts';

/** What `updoc rules check` says, and whether there is anything to correct. */
export interface CheckedFolders {
  readonly text: string;
  readonly hasMistakes: boolean;
}

/**
 * Checks the rules of a folder, or all that an analysis uses where none is named; with `only` the one of this id.
 *
 * Throws a `UserError` where the folder is none, holds no rules, or not that one.
 */
export async function checkRuleFolders(
  dir: string | undefined,
  { ruleDirs, output, only }: Pick<KnowledgeOptions, 'ruleDirs' | 'output'> & CheckedPart,
): Promise<CheckedFolders> {
  const { builtIn } = ruleFolders(ruleDirs);
  const loaded = [{ dir: builtIn, isBuiltIn: true }, ...ruleDirs.map((own) => ({ dir: own, isBuiltIn: false }))];
  const isMeant = (folder: string): boolean => dir === undefined || samePath(folder, dir);
  const known = loaded.filter((folder) => !isMeant(folder.dir));
  const named = dir === undefined ? loaded : [{ dir, isBuiltIn: samePath(builtIn, dir) }];
  const check = await checkFolders(named, known, runExample, { ...(only !== undefined && { only }) });
  if (dir !== undefined && check.files === 0 && check.remarks.length === 0)
    throw new UserError(`"${dir}" holds no rules; expected <area>/<slug>.yaml in it`);
  return {
    text: output === 'json' ? `${jsonText(checkData(check), 2)}\n` : visibleText(checkLines(check)),
    hasMistakes: hasMistakes(check),
  };
}

function samePath(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}
