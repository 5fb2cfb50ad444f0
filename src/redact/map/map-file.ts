import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { ownValue } from '../../model/own-value.ts';
import { readUserFile } from '../../read-user-file.ts';
import { type RedactionMap, emptyMap, mapText, parseMap } from './redaction-map.ts';
import { withLock } from './with-lock.ts';

const PRIVATE = 0o600;
const DRAFT_END = /^[\da-f]{12}\.tmp$/;
const OWN_FOLDER = 'name a file in a folder of yours';
const MAKE_ROOM = 'make room on its disk, or name a file on another one';
/** What to do, by the code of the error. */
const ADVICE: Readonly<Record<string, string>> = { ENOSPC: MAKE_ROOM, EDQUOT: MAKE_ROOM, EFBIG: MAKE_ROOM };
/** A million values. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Lets work change the map of an owner: reads it, writes it back whole, lets nobody else in meanwhile.
 *
 * The file is made where it is not there, readable by its owner only. Its path is in no message: it may hold names.
 */
export async function changeMap<T>(
  path: string,
  work: (map: RedactionMap) => { result: T; map: RedactionMap },
): Promise<T> {
  return saying('be written', async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return withLock(`${path}.lock`, async (stillHeld) => {
      await removeDrafts(path);
      const before = await readExisting(path);
      const { result, map } = work(before ?? emptyMap());
      await replace(path, mapText(map), stillHeld);
      return result;
    });
  });
}

/** Reads the map of an owner; a map that is not there is a `UserError`. */
export async function readMap(path: string): Promise<RedactionMap> {
  const map = await saying('be read', () => readExisting(path));
  if (map !== undefined) return map;
  throw new UserError('there is no redaction map; name the one that was used with --redact-map <file>');
}

async function readExisting(path: string): Promise<RedactionMap | undefined> {
  const text = await readUserFile(path, MOST_BYTES).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const map = parseMap(text);
  if (!('problem' in map)) return map;
  throw new UserError(`the redaction map (--redact-map) is not one: ${map.problem}; name another file, or restore it`);
}

async function replace(path: string, text: string, stillHeld: () => Promise<boolean>): Promise<void> {
  const draft = join(dirname(path), `${draftStart(path)}${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(draft, text, { flag: 'wx', mode: PRIVATE, flush: true });
    await chmod(draft, PRIVATE);
    if (!(await stillHeld()))
      throw new UserError('the redaction map was changed by another updoc meanwhile; run again');
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whoever holds the lock writes alone: any other draft, and any lock that was moved aside, was left by a program that was killed. */
async function removeDrafts(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const start = draftStart(path);
  const left = names.filter(
    (name) =>
      (name.startsWith(start) && DRAFT_END.test(name.slice(start.length))) ||
      name.startsWith(`${basename(path)}.lock.`),
  );
  for (const name of left) await rm(join(dirname(path), name), { force: true });
}

function draftStart(path: string): string {
  return `.${basename(path)}.`;
}

async function saying<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UserError(
      `the redaction map (--redact-map) cannot ${what} (${code}); ${ownValue(ADVICE, code) ?? OWN_FOLDER}`,
    );
  }
}

/** Of an error of the file system; nothing of any other. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
