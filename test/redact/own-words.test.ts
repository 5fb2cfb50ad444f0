import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OUTPUT_NAMES, type Output, type Report, analyze, redactReport, renderOutput } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HEADER = '2024-03-09 08:00:03.691 ERROR [main][Foo:35] ';

function rendered(report: Report, output: Output): string {
  return renderOutput(report, output, { width: 80, color: false, verbose: true });
}

/** Words that our outputs say themselves, of any report. */
async function ownWords(): Promise<readonly string[]> {
  const report = await analyze(['samples/upgrade/73-mysql-unique-index.log']);
  const said = OUTPUT_NAMES.map((output) => rendered(report, output)).join('\n');
  return [...new Set(said.match(/[A-Za-z][\w-]{3,20}/g))];
}

it(
  'lets every output pass whose own words are names of the customer’s databases and users',
  { timeout: 120_000 },
  async () => {
    const folder = await temporaryFolder();
    const log = join(folder, 'upgrade.log');
    const words = await ownWords();
    expect(words.length).toBeGreaterThan(1500);
    await writeFile(
      log,
      words
        .map((word, at) => `${HEADER}jdbc:mysql://dbx${at}:3306/${word}?user=${word} and password=${word}1\n`)
        .join(''),
    );
    const whole = await analyze([log]);
    const { report, check } = await redactReport(whole, { mapPath: join(folder, 'map.json') });
    for (const output of OUTPUT_NAMES) {
      const text = rendered(report, output);
      expect(check(text, output, (other) => rendered(other, output))).toBe(text);
    }
  },
);
