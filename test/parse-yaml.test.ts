import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseYaml } from '../src/parse-yaml.ts';

const FLOODS = join(import.meta.dirname, 'support/parse-floods.ts');

it(
  'parses what was made to keep it busy in little memory, and takes none of it for sound',
  { timeout: 120_000 },
  () => {
    const printed = execFileSync(process.execPath, ['--max-old-space-size=192', FLOODS], { encoding: 'utf8' });
    const { ends, stackTraceLimit } = JSON.parse(printed) as { ends: readonly string[]; stackTraceLimit: number };
    expect([...new Set(ends)].toSorted()).toEqual(['mistakes', 'too deep']);
    expect(stackTraceLimit).toBe(10);
  },
);

it.each(['- '.repeat(60_000), '['.repeat(60_000), `${'{ a: '.repeat(9_000)}1${' }'.repeat(9_000)}`])(
  'says once, and where, that values stand deeper than it goes: %#',
  (text) => {
    expect(parseYaml(`# deep\n${text}`)?.mistakes).toMatchObject([
      {
        code: 'RESOURCE_EXHAUSTION',
        message: 'values stand too deep in each other',
        pos: [expect.any(Number), expect.any(Number)],
      },
    ]);
  },
);
