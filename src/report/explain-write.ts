import { dirname } from 'node:path';
import { UserError } from '../errors.ts';

/** What an error of the file system means to the caller, and what to do. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `the folder "${dirname(path)}" does not exist; create it first`,
  ENOTDIR: (path) => `"${dirname(path)}" is not a folder`,
  EACCES: (path) => `writing to "${dirname(path)}" is not allowed; choose another folder`,
  EPERM: (path) => `writing to "${dirname(path)}" is not allowed; choose another folder`,
  EROFS: (path) => `"${dirname(path)}" is on a read-only file system; choose another folder`,
  ENOSPC: (path) => `the disk that holds "${dirname(path)}" is full; make room, or choose a folder on another disk`,
  EDQUOT: (path) =>
    `the quota of the disk that holds "${dirname(path)}" is used up; make room, or choose a folder on another disk`,
  EFBIG: () => 'it is larger than a file may be here; raise the limit (ulimit -f), or choose a folder on another disk',
  EIO: (path) => `the disk that holds "${dirname(path)}" fails; choose a folder on another disk`,
  EBUSY: () => 'something else holds it, such as a mount of a container; name another file',
  ENAMETOOLONG: () => 'its name is too long; choose a shorter one',
};

/** Writes something that the caller named; an error of the file system becomes a `UserError` that says what it means. */
export async function explainingWrite<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw explainedWrite(path, error);
  }
}

/** Says what an error of the file system means to the caller; an error of another kind is handed back as it is. */
export function explainedWrite(path: string, error: unknown): unknown {
  const code = systemCodeOf(error);
  if (code === '' || !(error instanceof Error)) return error;
  return new UserError(`cannot write "${path}": ${REASONS[code]?.(path) ?? error.message}`, { cause: error });
}

/** Tells an error of the file system by its code, `ENOENT`; empty for another one. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
