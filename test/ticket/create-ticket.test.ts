import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Report, type Ticket, type TicketOptions, analyze, createTicket, verifyReport } from '../../src/index.ts';
import { isInstalled } from '../support/is-installed.ts';
import { readZip } from '../support/read-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAMPLE = 'samples/upgrade/73-mysql-unique-index.log';
const now = new Date('2026-01-01T00:00:00Z');

interface Manifest {
  readonly archives: number;
  readonly redacted: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly archive: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly redacted: readonly { readonly kind: string; readonly places: number }[];
    readonly ranges?: readonly { readonly byteOffset: number; readonly byteLength: number }[];
  }[];
  readonly sources: readonly { readonly sha256: string; readonly included: string }[];
}

let folder: string;
let log: string;

/** A log of a customer in whose text and name are values. */
beforeEach(async () => {
  folder = await temporaryFolder();
  log = join(folder, 'kiwi-db7.kiwi-gmbh.de.log');
  const text = await readFile(SAMPLE, 'utf8');
  await writeFile(
    log,
    `jdbc.default.url=jdbc:mysql://kiwi-db7.kiwi-gmbh.de:3306/kiwidb?user=kiwi_app&password=K1wi!Pw9x\n${text}`,
  );
});

async function ticketOf(options: Partial<TicketOptions> = {}): Promise<{ ticket: Ticket; report: Report }> {
  const report = await analyze([log], { proof: true, now });
  const ticket = await createTicket(report, {
    redaction: { mapPath: join(folder, 'map.json') },
    inputs: [log],
    output: join(folder, 'ticket.zip'),
    ...options,
  });
  return { ticket, report };
}

async function manifestOf(path: string): Promise<Manifest> {
  return JSON.parse((await readZip(path)).get('manifest.json')?.toString() ?? '') as Manifest;
}

describe('the bundle of a ticket', () => {
  it.skipIf(!isInstalled('unzip', 'archives of tickets are opened by one reader only', '-v'))(
    'opens in unzip',
    async () => {
      const { ticket } = await ticketOf();
      const [{ path }] = ticket.archives;
      expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors detected');
    },
  );

  it('opens in a strict reader, and holds what its manifest says', async () => {
    const { ticket } = await ticketOf();
    const [{ path, bytes }] = ticket.archives;
    expect(path).toBe(join(folder, 'ticket.zip'));
    expect((await readFile(path)).length).toBe(bytes);
    const files = await readZip(path);
    expect([...files.keys()]).toEqual([
      'README.txt',
      'ticket.md',
      'report.html',
      'report.md',
      'report.json',
      expect.stringMatching(/^excerpts\/01-[\w.-]+\.log\.txt$/),
      'manifest.json',
    ]);
    const manifest = await manifestOf(path);
    expect(manifest.files.map(({ name }) => name)).toEqual([...files.keys()].slice(0, -1));
    for (const { name, bytes: size, sha256 } of manifest.files) {
      const content = files.get(name) ?? Buffer.alloc(0);
      expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([name, size, sha256]);
    }
  });

  it('has the same bytes for the same logs', async () => {
    const { ticket: first } = await ticketOf();
    const { ticket: second } = await ticketOf({ output: join(folder, 'again.zip') });
    const [one, other] = await Promise.all([first, second].map(({ archives }) => readFile(archives[0].path)));
    expect(one.equals(other)).toBe(true);
  });

  it('holds no value in names and bytes, counts what was replaced by file, and keeps the map to its owner', async () => {
    const { ticket } = await ticketOf();
    const files = await readZip(ticket.archives[0].path);
    for (const [name, content] of files) {
      expect(`${name}\n${content.toString('latin1')}`).not.toMatch(/kiwi|K1wi!Pw/i);
      expect(name).not.toMatch(/map/);
    }
    const { files: listed, redacted } = await manifestOf(ticket.archives[0].path);
    expect(redacted).toBe(true);
    const excerpts = listed.find(({ name }) => name.startsWith('excerpts/'));
    expect(excerpts?.redacted.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['host', 'password', 'user', 'database']),
    );
  });

  it('uses the same tokens in two bundles of one owner', async () => {
    await ticketOf();
    const other = join(folder, 'other.log');
    await writeFile(other, `Another one on kiwi-db9.kiwi-gmbh.de, then jdbc:mysql://kiwi-db7.kiwi-gmbh.de:3306/x\n`);
    const report = await analyze([other], { proof: true, now });
    const options = {
      redaction: { mapPath: join(folder, 'map.json') },
      inputs: [other],
      output: join(folder, 'b.zip'),
    };
    const { archives } = await createTicket(report, options);
    const [first, second] = await Promise.all(
      [join(folder, 'ticket.zip'), archives[0].path].map(async (path) =>
        [...(await readZip(path))].find(([name]) => name.startsWith('excerpts/'))?.[1].toString(),
      ),
    );
    const token = /\/\/(?<host>host-\d+\.domain-\d+):3306/;
    expect(token.exec(second ?? '')?.groups?.host).toBe(token.exec(first ?? '')?.groups?.host);
  });

  it('says in its name and inside that it is not redacted', async () => {
    const { ticket } = await ticketOf({ redaction: false });
    const [{ path }] = ticket.archives;
    expect(path).toBe(join(folder, 'ticket-UNREDACTED.zip'));
    const files = await readZip(path);
    expect(files.get('README.txt')?.toString()).toContain('IT IS NOT REDACTED');
    expect(files.get('ticket.md')?.toString()).toContain('NOT redacted');
    expect((await manifestOf(path)).redacted).toBe(false);
  });

  it('has a report whose links all lead somewhere', async () => {
    const { ticket } = await ticketOf();
    const page = (await readZip(ticket.archives[0].path)).get('report.html')?.toString() ?? '';
    const links = Array.from(page.matchAll(/ (?:href|src)="(?<to>[^"]*)"/g), ({ groups }) => groups?.to ?? '');
    expect(links.length).toBeGreaterThan(5);
    const inside = links.filter((link) => link.startsWith('#'));
    expect(links.filter((link) => !link.startsWith('#') && !link.startsWith('https://'))).toEqual([]);
    expect(inside.filter((link) => !page.includes(` id="${link.slice(1)}"`))).toEqual([]);
  });

  it('has a report that its receiver can verify against the logs', async () => {
    const { ticket } = await ticketOf();
    const saved = (await readZip(ticket.archives[0].path)).get('report.json')?.toString() ?? '';
    const { holds, sources } = await verifyReport(JSON.parse(saved) as Report, [log]);
    expect({ holds, comparedBy: sources[0].comparedBy }).toEqual({ holds: true, comparedBy: 'sha256' });
  });

  it('has excerpts whose byte ranges are those of the log', async () => {
    const { ticket } = await ticketOf({ redaction: false });
    const { files } = await manifestOf(ticket.archives[0].path);
    const [range] = files.find(({ name }) => name.startsWith('excerpts/'))?.ranges ?? [];
    expect(range).toMatchObject({ byteOffset: 0, byteLength: (await readFile(log)).length });
  });

  it('holds a log whole and as it is, where that was asked for', async () => {
    const { ticket } = await ticketOf({ redaction: false, includeLogs: true });
    const files = await readZip(ticket.archives[0].path);
    expect(files.get('logs/01-kiwi-db7.kiwi-gmbh.de.log')?.equals(await readFile(log))).toBe(true);
  });

  it('leaves nothing behind but the archive and the map', async () => {
    await ticketOf();
    expect((await readdir(folder)).toSorted()).toEqual(['kiwi-db7.kiwi-gmbh.de.log', 'map.json', 'ticket.zip']);
  });
});

describe('a ticket that cannot be made', () => {
  it('is refused where the log changed after its analysis, and nothing is written', async () => {
    const report = await analyze([log], { proof: true, now });
    await appendFile(log, 'one more line\n');
    const made = createTicket(report, {
      redaction: { mapPath: join(folder, 'map.json') },
      inputs: [log],
      output: join(folder, 'ticket.zip'),
    });
    await expect(made).rejects.toThrow(/is not as the report says any more .+ then run again/);
    expect(await readdir(folder)).not.toContain('ticket.zip');
  });

  it('is refused where the archive cannot be written, and the temporary files are gone', async () => {
    const temporary: string[] = [];
    const made = ticketOf({
      output: join(folder, 'nowhere', 'ticket.zip'),
      onTemporary: (paths) => temporary.push(...paths),
    });
    await expect(made).rejects.toThrow(/the folder ".+nowhere" does not exist; create it first/);
    expect(temporary).toHaveLength(1);
    await expect(readdir(temporary[0])).rejects.toThrow('ENOENT');
  });
});

describe('a preview', () => {
  it('writes no archive, and tells the text and the files', async () => {
    const report = await analyze([log], { proof: true, now });
    const ticket = await createTicket(report, { redaction: { mapPath: join(folder, 'map.json') }, inputs: [log] });
    expect(ticket.archives).toEqual([]);
    expect(ticket.files.map(({ name }) => name)).toContain('report.html');
    expect(ticket.text).toContain('## Summary');
    expect((await readdir(folder)).filter((name) => name.endsWith('.zip'))).toEqual([]);
  });
});
