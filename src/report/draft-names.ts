import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isLeftBehind, processMark } from '../process-mark.ts';

const RANDOM_BYTES = 4;
const REST = /^(?<mark>[\da-f]{16})[\da-f]{8}\.tmp$/;

/** Names a file beside another one, which it will replace or which it was: `.report.html.<mark><random>.tmp`. Several programs may write to one folder. */
export function draftPathOf(target: string): string {
  return join(dirname(target), `${startOf(target)}${processMark()}${randomBytes(RANDOM_BYTES).toString('hex')}.tmp`);
}

/** Removes what programs that were killed left beside a file. */
export async function removeLeftDrafts(target: string): Promise<void> {
  const start = startOf(target);
  const names = await readdir(dirname(target)).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(start)) continue;
    const { mark = '' } = REST.exec(name.slice(start.length))?.groups ?? {};
    if (isLeftBehind(mark)) await rm(join(dirname(target), name), { force: true }).catch(() => undefined);
  }
}

function startOf(target: string): string {
  return `.${basename(target)}.`;
}
