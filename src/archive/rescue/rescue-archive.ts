/** Saves what can still be read of a damaged archive into a new file beside it. */
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openOrMakeArchive } from '../open-archive.ts';
import { copyReadable } from './copy-readable.ts';

/**
 * Saves what can still be read of a damaged archive, and says in a clause where that is. The damaged file is left as it is; what was saved
 * from it before is not saved again.
 */
export async function rescueArchive(path: string): Promise<string> {
  const savedPath = join(dirname(path), `${basename(path).replace(/\.db$/, '')}-saved.db`);
  if (existsSync(savedPath)) return `what could be saved of it is in "${savedPath}"; ${whatToDo(path, savedPath)}`;
  const copyPath = `${path}.copy-${randomUUID()}`;
  try {
    copyWithLog(path, copyPath);
    return await rescueInto(path, copyPath, savedPath);
  } catch (error) {
    return `nothing could be saved of it (${error instanceof Error ? error.message : String(error)}); move it away, and a new one is made`;
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copyPath}${ending}`, { force: true });
  }
}

async function rescueInto(path: string, copyPath: string, savedPath: string): Promise<string> {
  const draftPath = `${savedPath}.draft-${randomUUID()}`;
  const saved = await openOrMakeArchive(draftPath);
  try {
    const counts = await copyReadable(copyPath, saved);
    saved.close();
    if (counts.analyses + counts.resolutions === 0) {
      return 'nothing could be saved of it; move it away, and a new one is made';
    }
    copyFileSync(draftPath, savedPath, constants.COPYFILE_EXCL);
    const { analyses, failures, resolutions } = counts;
    return `${analyses} analyses, ${failures} failures and ${resolutions} resolutions were saved in "${savedPath}"; ${whatToDo(path, savedPath)}`;
  } finally {
    saved.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${draftPath}${ending}`, { force: true });
  }
}

function whatToDo(path: string, savedPath: string): string {
  return `move "${path}" away and "${savedPath}" to its place to go on with that`;
}

/** With what is not in the file itself yet. */
function copyWithLog(path: string, copyPath: string): void {
  copyFileSync(path, copyPath, constants.COPYFILE_EXCL);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copyPath}-wal`, constants.COPYFILE_EXCL);
}
