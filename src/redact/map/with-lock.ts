import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { isLeftBehind, processMark } from '../../process-mark.ts';

/**
 * Nobody holds a lock longer: what is older was left behind by a program that was killed, on this machine or on another. So was what is
 * as far in the future: the clock went back since.
 */
const STALE_MS = 30_000;
/** The owner is written at once: a lock without one was left by a program that was killed in between. */
const NAMELESS_STALE_MS = 1_000;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;

/**
 * Does work while a lock file is held, so that several programs may write one file.
 *
 * `work` is given `stillHeld`, to be asked before it writes: a program that was asleep for long may have lost the lock.
 */
export async function withLock<T>(path: string, work: (stillHeld: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const owner = `${processMark()} ${randomUUID()}`;
  await acquire(path, owner);
  const stillHeld = async () => (await ownerOf(path)) === owner;
  try {
    return await work(stillHeld);
  } finally {
    if (await stillHeld()) await rm(path, { force: true });
  }
}

async function acquire(path: string, owner: string): Promise<void> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    if (await create(path, owner)) return;
    if (waited >= PATIENCE_MS) {
      throw new UserError(
        'the redaction map (--redact-map) is in use by another updoc for a minute; wait for it, or remove the file that ends with .lock beside the map',
      );
    }
    await removeStale(path);
    await wait(PAUSE_MS);
  }
}

async function create(path: string, owner: string): Promise<boolean> {
  const file = await openNew(path);
  if (file === undefined) return false;
  try {
    await file.writeFile(owner);
    return true;
  } catch (error) {
    // There was no room to say whose it is.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Absent where the file is there. */
async function openNew(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}

/** Moves a lock aside that was left behind; where another one was moved by mistake, because a new owner was faster, puts it back. */
async function removeStale(path: string): Promise<void> {
  const owner = await ownerOf(path);
  const made = await stat(path).catch(() => undefined);
  if (owner === undefined || made === undefined) return;
  const staleMs = owner === '' ? NAMELESS_STALE_MS : STALE_MS;
  if (!isLeftBehind(owner.split(' ', 1).join('')) && Math.abs(Date.now() - made.mtimeMs) < staleMs) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await ownerOf(aside);
  if (moved !== undefined && moved !== owner) await create(path, moved);
  await rm(aside, { force: true });
}

async function ownerOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
