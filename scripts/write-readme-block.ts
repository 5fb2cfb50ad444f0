/** Writes into README.md what the program prints for the demo sample. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import type { Streams } from '../src/cli/streams.ts';
import { DEMO_LOG } from './demo-log.ts';

const README = join(import.meta.dirname, '../README.md');
const WIDTH = 80;
/** The last line: version and time of the report. */
const FOOTER = /\nupdoc [^\n]*\n$/;
const BLOCK = /(?<=<!-- screen: npm run readme -->\n\n```text\n)[^]*?(?=```\n)/;

/** Prints the demo sample by the command line, on a terminal of 80 columns without colours; without the footer. */
export async function demoScreen(): Promise<string> {
  let printed = '';
  const stdout = { columns: WIDTH, on: () => undefined, write: take };
  function take(text: string, done?: () => void): boolean {
    printed += text;
    done?.();
    return true;
  }
  const streams: Streams = { stdin: process.stdin, stdout, stderr: { ...stdout, write: () => true }, env: {} };
  await main([DEMO_LOG, '--color', 'never'], streams);
  return printed.replace(FOOTER, '\n');
}

/** Reads the block as README.md has it. */
export function readmeScreen(): string {
  const block = BLOCK.exec(readFileSync(README, 'utf8'))?.[0];
  if (block === undefined) throw new Error('no block behind "screen: npm run readme" in README.md');
  return block;
}

if (import.meta.main) {
  const screen = await demoScreen();
  readmeScreen();
  writeFileSync(
    README,
    readFileSync(README, 'utf8').replace(BLOCK, () => screen),
  );
}
