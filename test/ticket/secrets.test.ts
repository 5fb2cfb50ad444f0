import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, createTicket } from '../../src/index.ts';
import { readCorpus } from '../support/read-corpus.ts';
import { readZip } from '../support/read-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Words that stand in the bundle of any log: they are values in one line of the corpus, and ours in another. */
async function withoutLog(folder: string, includeLogs: boolean): Promise<string> {
  const log = join(folder, 'plain.log');
  await writeFile(log, 'nothing\n');
  return (await membersOf(folder, log, includeLogs)).join('\n');
}

async function membersOf(folder: string, log: string, includeLogs: boolean): Promise<readonly string[]> {
  const report = await analyze([log], { proof: true, now: new Date(0) });
  const { archives } = await createTicket(report, {
    redaction: { mapPath: join(folder, 'map.json') },
    inputs: [log],
    includeLogs,
    output: join(folder, `${includeLogs ? 'logs' : 'excerpts'}.zip`),
  });
  const members: string[] = [];
  for (const { path } of archives)
    for (const [name, content] of await readZip(path)) members.push(`${name}\n${content.toString('utf8')}`);
  return members;
}

describe('the corpus of secrets as a log', () => {
  it.each([
    ['excerpts', false],
    ['whole logs', true],
  ])(
    'leaves no value in any file of a bundle with %s, nor in their names',
    async (_, includeLogs) => {
      const texts = readCorpus('secrets.txt');
      const folder = await temporaryFolder();
      const log = join(folder, 'corpus.log');
      const header = '2024-03-01 10:00:00.000 ERROR [main][DBUpgrader:162] ';
      await writeFile(log, texts.map(({ text }) => `${header}said:\n${text}\n`).join(''));
      const members = await membersOf(folder, log, includeLogs);
      const ours = await withoutLog(folder, includeLogs);
      const values = [...new Set(texts.flatMap(({ marked }) => marked))].filter((value) => value.length > 3);
      const left = values.filter((value) => !ours.includes(value) && members.some((member) => member.includes(value)));
      expect(left).toEqual([]);
      expect(values.length).toBeGreaterThan(250);
    },
    60_000,
  );
});
