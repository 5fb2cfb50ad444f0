import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from './errors.ts';
import { isLeftBehind, processMark } from './process-mark.ts';

/** Name of what such a folder is for. */
export type TemporaryKind = 'events' | 'ticket' | 'watch';

const NAME = /^updoc-(?:events|ticket|watch)-(?<mark>[\da-f]{16})-/;
const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * Makes an empty folder for temporary files, which only its owner may read; removes those that programs left which were killed.
 * `announce` is told of it before it is there, so that an interrupt at any moment can take it away.
 */
export async function makeTemporaryFolder(
  kind: TemporaryKind,
  announce: (path: string) => void = () => undefined,
): Promise<string> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    const { mark = '' } = NAME.exec(name)?.groups ?? {};
    if (isLeftBehind(mark)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
  const path = join(tmpdir(), `updoc-${kind}-${processMark()}-${randomUUID()}`);
  announce(path);
  await explainingTemporary(() => mkdir(path, { mode: 0o700 }));
  return path;
}

/** Does work on temporary files; an error of the file system becomes a `UserError` that says where they are and what to do. */
export async function explainingTemporary<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    const reason = NO_ROOM.includes(error.code) ? 'there is no room left' : error.message;
    throw new UserError(
      `cannot write temporary files in "${tmpdir()}": ${reason}; make room, or name another folder by the environment variable TMPDIR`,
      { cause: error },
    );
  }
}
