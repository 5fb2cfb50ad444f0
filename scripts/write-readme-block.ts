/** Writes into README.md what the program prints for the demo sample, and in short for the sample of four sources and for rehearsals. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import type { Streams } from '../src/cli/streams.ts';
import { DEMO_LOG } from './demo-log.ts';

const README = join(import.meta.dirname, '../README.md');
const WIDTH = 80;
/** The last line: version and time of the report. */
const FOOTER = /\nupdoc [^\n]*\n$/;
const BLOCKS = {
  screen: /(?<=<!-- screen: npm run readme -->\n\n```text\n)[^]*?(?=```\n)/,
  together: /(?<=<!-- together: npm run readme -->\n\n```text\n)[^]*?(?=```\n)/,
  ladder: /(?<=<!-- ladder: npm run readme -->\n\n```text\n)[^]*?(?=```\n)/,
} as const;
/** An import, an upgrade, a Gogo session and Liferay's report of one upgrade. */
const TOGETHER = 'samples/together/74-postgresql';
/** Three rehearsals of one upgrade. */
const REHEARSALS = ['1-march', '2-april', '3-may'].map((name) => `samples/rehearsals/${name}`);
/** Between the boxes of a screen. */
const RULE = /^─+\n/m;

/** Prints the demo sample by the command line, on a terminal of 80 columns without colours; without the footer. */
export async function demoScreen(): Promise<string> {
  return screenOf(DEMO_LOG);
}

/** Prints what the four sources of one upgrade tell together: the verdict, and the box on import, pruning and the next step. */
export async function togetherScreen(): Promise<string> {
  const boxes = (await screenOf(TOGETHER)).split(RULE);
  const facts = boxes.find((box) => box.startsWith('Import '));
  if (facts === undefined) throw new Error(`no box on the import in the screen of ${TOGETHER}`);
  return `${boxes[0]}${'─'.repeat(WIDTH)}\n${facts}`;
}

/** Prints what a ladder says in short: the decision, the rehearsals, the rows, and the sentences of the forecast. */
export async function ladderScreen(): Promise<string> {
  const boxes = (await screenOf('compare', '--ladder', ...REHEARSALS, '--rows', 'JournalArticle=-60%')).split(RULE);
  const titled = (title: string): string => {
    const box = boxes.find((candidate) => candidate.startsWith(title));
    if (box === undefined) throw new Error(`no box "${title}" in the screen of the rehearsals`);
    return box;
  };
  const forecast = titled('Forecast').split('  Longest steps')[0] ?? '';
  return [boxes[0], titled('Rehearsals'), titled('Rows'), forecast].join(`${'─'.repeat(WIDTH)}\n`);
}

async function screenOf(...argv: readonly string[]): Promise<string> {
  let printed = '';
  const stdout = { columns: WIDTH, on: () => undefined, write: take };
  function take(text: string, done?: () => void): boolean {
    printed += text;
    done?.();
    return true;
  }
  const streams: Streams = { stdin: process.stdin, stdout, stderr: { ...stdout, write: () => true }, env: {} };
  await main([...argv, '--color', 'never'], streams);
  return printed.replace(FOOTER, '\n');
}

/** Reads a block as README.md has it. */
export function readmeBlock(name: keyof typeof BLOCKS): string {
  const block = BLOCKS[name].exec(readFileSync(README, 'utf8'))?.[0];
  if (block === undefined) throw new Error(`no block behind "${name}: npm run readme" in README.md`);
  return block;
}

if (import.meta.main) {
  const [screen, together, ladder] = [await demoScreen(), await togetherScreen(), await ladderScreen()];
  readmeBlock('screen');
  readmeBlock('together');
  readmeBlock('ladder');
  const text = readFileSync(README, 'utf8')
    .replace(BLOCKS.screen, () => screen)
    .replace(BLOCKS.together, () => together)
    .replace(BLOCKS.ladder, () => ladder);
  writeFileSync(README, text);
}
