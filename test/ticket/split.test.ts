import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, createTicket } from '../../src/index.ts';
import { readZip } from '../support/read-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LIMIT = 400_000;
const LINES = 30_000;

/** A log that packs badly: numbers without a pattern, the same ones in each run. */
function noise(): string {
  let state = 1;
  const next = (): string => ((state = (state * 48_271) % 2_147_483_647), state.toString(36));
  return Array.from({ length: LINES }, (_, line) => `${line} ${next()} ${next()} ${next()} ${next()} ${next()}\n`).join(
    '',
  );
}

describe('a log that is larger than a system takes', () => {
  it('is cut at line ends into parts, in archives that each open by themselves and tell of all', async () => {
    const folder = await temporaryFolder();
    const log = join(folder, 'upgrade.log');
    await writeFile(log, noise());
    const report = await analyze([log], { proof: true });
    const { archives, tooLarge } = await createTicket(report, {
      redaction: false,
      inputs: [log],
      includeLogs: true,
      output: join(folder, 'ticket.zip'),
      attachmentBytes: LIMIT,
    });
    expect(archives.length).toBeGreaterThan(2);
    expect(tooLarge).toEqual([]);
    const names = archives.map(({ path }) => path.slice(folder.length + 1));
    expect(names).toEqual(names.map((_, index) => `ticket-UNREDACTED-${index + 1}-of-${names.length}.zip`));
    const contents = await Promise.all(archives.map(({ path }) => readZip(path)));
    const parts = contents.flatMap((files) => [...files].filter(([name]) => name.startsWith('logs/')));
    expect(parts.map(([name]) => name)).toEqual(
      parts.map((_, index) => `logs/01-upgrade.log.part-${index + 1}-of-${parts.length}`),
    );
    for (const [name, part] of parts) expect(part.at(-1), name).toBe(0x0a);
    expect(Buffer.concat(parts.map(([, part]) => part)).equals(await readFile(log))).toBe(true);
    const manifests = contents.map((files) => files.get('manifest.json')?.toString());
    expect(new Set(manifests).size).toBe(1);
    for (const [name] of parts) expect(manifests[0]).toContain(`"${name}"`);
    for (const files of contents) expect(files.has('README.txt')).toBe(true);
    for (const { bytes } of archives) expect(bytes).toBeLessThanOrEqual(LIMIT);
  });
});
