import { linkSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { draftPathOf, removeLeftDrafts } from './draft-names.ts';
import { explainedWrite, explainingWrite, systemCodeOf } from './explain-write.ts';

/** A file that is being written beside the one it will replace. */
export interface Draft {
  /** As the user named it. */
  readonly path: string;
  /** Where it stands until it is committed. */
  readonly draftPath: string;
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Waits until all of it is on the disk. */
  readonly close: () => Promise<void>;
  /** The file that it will replace, behind symbolic links. */
  readonly target: string;
}

const MODE = 0o644;

/** Begins files in the folders that they will stand in: all of them or none. Throws a `UserError` that says which cannot be written. */
export async function openDrafts(paths: readonly string[]): Promise<readonly Draft[]> {
  const twice = paths.find((path, index) => paths.findIndex((other) => resolve(other) === resolve(path)) !== index);
  if (twice !== undefined) throw new UserError(`"${twice}" is named twice; give each output a file of its own`);
  const drafts: Draft[] = [];
  try {
    for (const path of paths) drafts.push(await explainingWrite(path, () => openDraft(path)));
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

/**
 * Puts files in place of what stands there: all of them or none. Throws a `UserError` that says which one cannot be.
 *
 * A signal that ends the program is heard before or after, never between two of them.
 */
export async function commitDrafts(drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) await explainingWrite(draft.path, draft.close);
  const placed: Placed[] = [];
  try {
    for (const draft of drafts) placed.push(place(draft));
  } catch (error) {
    for (const { undo } of placed.reverse()) attempt(undo);
    throw error;
  }
  for (const { settle } of placed) attempt(settle);
}

/** A file that was put in place. */
interface Placed {
  /** Puts what stood there before back, or leaves nothing where nothing did. */
  readonly undo: () => void;
  readonly settle: () => void;
}

async function openDraft(path: string): Promise<Draft> {
  const target = await findTarget(path);
  await removeLeftDrafts(target);
  const draftPath = draftPathOf(target);
  const file = await open(draftPath, 'wx', MODE);
  return {
    path,
    target,
    draftPath,
    write: (content) => explainingWrite(path, () => file.appendFile(content)),
    close: once(() => sync(file)),
  };
}

/** Follows symbolic links, so that a link stays one; refuses what is no file. */
async function findTarget(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return path;
  if (found.isDirectory()) throw new UserError(`cannot write "${path}": it is a folder; name a file in it`);
  if (!found.isFile()) {
    throw new UserError(
      `cannot write "${path}": it is a device or a pipe, not a file; use --format to write to standard output`,
    );
  }
  return realpath(path);
}

async function sync(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The older file keeps a second name until all are in place. */
function place({ path, draftPath, target }: Draft): Placed {
  const older = draftPathOf(target);
  const kept = keep(target, older);
  const settle = (): void => {
    rmSync(older, { force: true });
  };
  try {
    renameSync(draftPath, target);
  } catch (error) {
    attempt(settle);
    throw explainedWrite(path, error);
  }
  switch (kept) {
    case 'kept':
      return {
        undo: () => {
          renameSync(older, target);
        },
        settle,
      };
    case 'ENOENT':
      return {
        undo: () => {
          rmSync(target, { force: true });
        },
        settle,
      };
    default:
      // The file system knows no second names: the older file is gone, and the new one is whole.
      return { undo: () => undefined, settle };
  }
}

/** Gives a file a second name; returns what kept it from being given. */
function keep(target: string, older: string): string {
  try {
    linkSync(target, older);
    return 'kept';
  } catch (error) {
    return systemCodeOf(error);
  }
}

/** What is left to tidy up must not hide what went wrong before. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}
