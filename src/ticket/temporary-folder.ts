import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeftBehind, processMark } from '../process-mark.ts';
import { explainingTemporary } from './bundle/explain-temporary.ts';

const NAME = /^updoc-ticket-(?<mark>[\da-f]{16})-/;

/** Makes an empty folder for temporary files, which only its owner may read; removes those that programs left which were killed. */
export async function makeTemporaryFolder(): Promise<string> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    const { mark = '' } = NAME.exec(name)?.groups ?? {};
    if (isLeftBehind(mark)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
  return explainingTemporary(() => mkdtemp(join(tmpdir(), `updoc-ticket-${processMark()}-`)));
}
