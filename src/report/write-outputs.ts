import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

const MODE = 0o644;

/** What an error of the file system means to the caller. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `the folder "${dirname(path)}" does not exist; create it first`,
  ENOTDIR: (path) => `"${dirname(path)}" is not a folder`,
  EISDIR: () => 'it is a folder; name a file in it',
  EACCES: (path) => `writing to "${dirname(path)}" is not allowed; choose another folder`,
  EPERM: (path) => `writing to "${dirname(path)}" is not allowed; choose another folder`,
  EROFS: (path) => `"${dirname(path)}" is on a read-only file system; choose another folder`,
  ENOSPC: (path) => `the disk that holds "${dirname(path)}" is full`,
  EDQUOT: (path) => `the quota of the disk that holds "${dirname(path)}" is used up`,
};

/** Writes files one by one, each whole or not at all: what was there before stays until the new one is complete. */
export async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  for (const file of files) await writeWhole(file);
}

async function writeWhole({ path, text }: OutputFile): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(draft, text, { flag: 'wx', mode: MODE, flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new UserError(`cannot write "${path}": ${reasonOf(error, path)}`, { cause: error });
  }
}

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code]?.(path) ?? (error instanceof Error ? error.message : String(error));
}
