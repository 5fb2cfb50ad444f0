/** Puts the file of a rule where it belongs, whole or not at all, and never over another. */
import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';

/** Throws a `UserError` where the file of a rule is there already; returns its path. */
export function freePath(dir: string, id: string): string {
  const path = join(dir, `${id}.yaml`);
  if (existsSync(path)) throw new UserError(`"${path}" is there already; choose another slug, or edit it`);
  return path;
}

/** Writes a new file and the folders above it. Throws a `UserError` where it is there already or cannot be written. */
export function writeNewFile(path: string, text: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text, { flag: 'wx', flush: true });
    placeNew(draft, path);
  } catch (error) {
    throw new UserError(`cannot write "${path}": ${reasonOf(error)}`, { cause: error });
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}

/** A second name for the draft fails where the name is taken; file systems without such names copy. */
function placeNew(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EEXIST') return 'it is there already, or a file stands where a folder is needed';
  if (code === 'ENOTDIR') return 'a file stands where a folder is needed';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'writing there is not allowed; name another folder with --dir';
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
