import { ownValue } from '../model/own-value.ts';
import { randomBytes } from 'node:crypto';
import { type FileHandle, link, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';

/** A file that is being written beside the one it will replace. */
export interface Draft {
  /** As the user named it. */
  readonly path: string;
  /** Where it stands until it is committed. */
  readonly draftPath: string;
  readonly write: (text: string) => Promise<void>;
  /** Waits until all of it is on the disk. */
  readonly close: () => Promise<void>;
  /** The file that it will replace, behind symbolic links. */
  readonly target: string;
}

const MODE = 0o644;

/** What an error of the file system means to the caller. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `the folder "${dirname(path)}" does not exist; create it first`,
  ENOTDIR: (path) => `"${dirname(path)}" is not a folder`,
  EACCES: (path) => `writing to "${dirname(path)}" is not allowed; choose another folder`,
  EPERM: (path) => `writing to "${dirname(path)}" is not allowed; choose another folder`,
  EROFS: (path) => `"${dirname(path)}" is on a read-only file system; choose another folder`,
  ENOSPC: (path) => `the disk that holds "${dirname(path)}" is full`,
  EDQUOT: (path) => `the quota of the disk that holds "${dirname(path)}" is used up`,
  EBUSY: () => 'something else holds it, such as a mount of a container; name another file',
  ENAMETOOLONG: () => 'its name is too long',
};

/** Begins files in the folders that they will stand in: all of them or none. Throws a `UserError` that says which cannot be written. */
export async function openDrafts(paths: readonly string[]): Promise<readonly Draft[]> {
  const twice = paths.find((path, index) => paths.findIndex((other) => resolve(other) === resolve(path)) !== index);
  if (twice !== undefined) throw new UserError(`"${twice}" is named twice; give each output a file of its own`);
  const drafts: Draft[] = [];
  try {
    for (const path of paths) drafts.push(await reporting(path, () => openDraft(path)));
  } catch (error) {
    await discardDrafts(drafts);
    throw error;
  }
  return drafts;
}

/** Removes files that were begun. */
export async function discardDrafts(drafts: readonly Draft[]): Promise<void> {
  for (const { draftPath, close } of drafts) {
    await close().catch(() => undefined);
    await rm(draftPath, { force: true }).catch(() => undefined);
  }
}

/** Puts files in place of what stands there: all of them or none. Throws a `UserError` that says which one cannot be. */
export async function commitDrafts(drafts: readonly Draft[]): Promise<void> {
  const placed: Placed[] = [];
  try {
    for (const draft of drafts) await reporting(draft.path, draft.close);
    for (const draft of drafts) placed.push(await reporting(draft.path, () => place(draft)));
  } catch (error) {
    for (const { undo } of placed.reverse()) await undo().catch(() => undefined);
    throw error;
  }
  for (const { settle } of placed) await settle().catch(() => undefined);
}

/** A file that was put in place. */
interface Placed {
  /** Puts what stood there before back, or leaves nothing where nothing did. */
  readonly undo: () => Promise<void>;
  readonly settle: () => Promise<void>;
}

async function openDraft(path: string): Promise<Draft> {
  const { target, mode } = await findTarget(path);
  const draftPath = besides(target);
  const file = await open(draftPath, 'wx', mode);
  return {
    path,
    target,
    draftPath,
    write: (text) => reporting(path, () => file.appendFile(text)),
    close: once(() => sync(file)),
  };
}

/** The file that is replaced, and the rights of the new one: a file that nobody else may read stays one. */
interface Target {
  readonly target: string;
  readonly mode: number;
}

/** Follows symbolic links of the user, so that a link stays one; refuses what is no file. What happens to links later changes nothing. */
async function findTarget(path: string): Promise<Target> {
  await refuseForeignLink(path);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { target: path, mode: MODE };
  if (found.isDirectory()) throw new UserError(`cannot write "${path}": it is a folder; name a file in it`);
  if (!found.isFile()) {
    throw new UserError(
      `cannot write "${path}": it is a device or a pipe, not a file; use --format to write to standard output`,
    );
  }
  return { target: await realpath(path), mode: found.mode & MODE };
}

/** Somebody else's link, in a folder that all may write to, may lead to any file of the user. */
async function refuseForeignLink(path: string): Promise<void> {
  const link = await lstat(path).catch(() => undefined);
  const user = process.geteuid?.();
  if (link?.isSymbolicLink() !== true || user === undefined || link.uid === user || link.uid === 0) return;
  throw new UserError(
    `cannot write "${path}": it is a symbolic link of another user, which is not followed; remove it, or name another file`,
  );
}

async function sync(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The older file keeps a second name until all are in place. */
async function place({ draftPath, target }: Draft): Promise<Placed> {
  const older = besides(target);
  const kept = await link(target, older).then(() => 'kept', codeOf);
  const settle = (): Promise<void> => rm(older, { force: true });
  try {
    await rename(draftPath, target);
  } catch (error) {
    await settle();
    throw error;
  }
  switch (kept) {
    case 'kept':
      return { undo: () => rename(older, target), settle };
    case 'ENOENT':
      return { undo: () => rm(target, { force: true }), settle };
    default:
      // The file system knows no second names: the older file is gone, and the new one is whole.
      return { undo: () => Promise.resolve(), settle };
  }
}

/** Several programs may write to one folder. */
function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}

async function reporting<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot write "${path}": ${reasonOf(error, path)}`, { cause: error });
  }
}

function reasonOf(error: unknown, path: string): string {
  return ownValue(REASONS, codeOf(error))?.(path) ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
