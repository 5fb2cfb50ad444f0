import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, eventStream, keepEvents } from '../../src/index.ts';
import { readCorpus } from '../support/read-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The events of a log with tokens, and a look at the private folder while they wait. */
async function redactedEvents(log: string, folder: string) {
  const kept = await keepEvents({ mapPath: join(folder, 'map.json') });
  try {
    const report = await analyze([log], { listener: eventStream(kept.write, new Date(0)) });
    const modes = [kept.folder, join(kept.folder, 'events.ndjson')].map((path) => statSync(path).mode & 0o777);
    const { copyTo } = await kept.redact(report);
    let written = '';
    await copyTo((text) => {
      written += text;
      return Promise.resolve();
    });
    return { written, modes, kept };
  } finally {
    await kept.discard();
  }
}

describe('the corpus of secrets as events', () => {
  it('leaves no value in any of them', { timeout: 60_000 }, async () => {
    const texts = readCorpus('secrets.txt');
    const folder = await temporaryFolder();
    const log = join(folder, 'corpus.log');
    const header = '2024-03-01 10:00:00.000 ERROR [main][DBUpgrader:162] ';
    await writeFile(log, texts.map(({ text }) => `${header}said:\n${text}\n`).join(''));
    const { written, modes, kept } = await redactedEvents(log, folder);
    const plain = join(folder, 'plain.log');
    await writeFile(plain, texts.map(() => `${header}said:\n`).join(''));
    const ours = (await redactedEvents(plain, folder)).written;

    const values = [...new Set(texts.flatMap(({ marked }) => marked))].filter((value) => value.length > 3);
    expect(values.filter((value) => written.includes(value) && !ours.includes(value))).toEqual([]);
    expect(values.filter((value) => !ours.includes(value)).length).toBeGreaterThan(250);
    expect(written.trimEnd().split('\n').length).toBeGreaterThanOrEqual(texts.length);
    expect(modes).toEqual([0o700, 0o600]);
    expect(existsSync(kept.folder)).toBe(false);
  });
});
