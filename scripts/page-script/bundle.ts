import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const MAIN = join(import.meta.dirname, '../../page/main.ts');

/** Bundles the script of the HTML report into one file, lunr with it, whole or not at all. */
export async function writePageScript(path: string): Promise<void> {
  const bundle = await rolldown({ input: MAIN, platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: { legal: true } });
  await bundle.close();
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, output[0].code);
  renameSync(draft, path);
}
