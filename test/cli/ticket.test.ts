import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { failedOn } from '../support/archived.ts';
import { readZip } from '../support/read-zip.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { zip } from '../support/zip.ts';

const SAMPLE = 'samples/upgrade/73-mysql-unique-index.log';

let folder: string;
let log: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await temporaryFolder();
  log = join(folder, 'upgrade.log');
  env = { HOME: folder };
  await copyFile(SAMPLE, log);
});

async function ticket(...options: readonly string[]) {
  return runCli(['ticket', log, '-o', join(folder, 'ticket.zip'), ...options], { env });
}

describe('updoc ticket', () => {
  it('prints the text, writes the archive, and names what support will ask for', async () => {
    const { exitCode, stdout, stderr } = await ticket('--for', 'github', '--tried', 'a restart');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^# Liferay upgrade \(.+\): Rows repeat where a unique index allows one\n/);
    expect(stdout).toContain('- a restart');
    expect(stderr).toMatch(/^wrote .+ticket\.zip \([\d,]+ bytes\)\nsupport will ask for .*Rows of Release_/);
    const files = await readZip(join(folder, 'ticket.zip'));
    expect(files.get('ticket.md')?.toString()).toBe(stdout);
  });

  it('names an import that failed, and has no section that is empty', async () => {
    const argv = ['ticket', 'samples/import/mysql-vvv-duplicate.log', '-o', join(folder, 'ticket.zip')];
    const { stdout } = await runCli(argv, { env });
    expect(stdout).toMatch(/^# Database import \(MySQL/);
    expect(stdout).not.toMatch(/^## .*\n+(?=## )/m);
    expect(stdout).toMatch(/\| Data import \| failed \|/);
  });

  it('writes the markup of Jira for Jira', async () => {
    const { stdout, stderr } = await ticket('--for', 'jira');
    expect(stdout).toMatch(/^h1\. Liferay upgrade/);
    expect(stderr).toContain('the administrator of Jira sets this limit');
    expect([...(await readZip(join(folder, 'ticket.zip'))).keys()]).toContain('ticket.jira');
  });

  it('redacts what was tried, and the names that it prints', async () => {
    const { stdout, stderr } = await ticket('--tried', 'mail to nils@kiwi-gmbh.de', '--redact-term', 'ticket');
    expect(stdout).toContain('mail to mail-1');
    expect(stderr).toMatch(/^wrote .+term-\d+\.zip/);
  });

  it('tells what was noted for the same failure before, by the archive and redacted', async () => {
    const earlier = join(folder, 'earlier.log');
    await writeFile(earlier, failedOn(1));
    await runCli([earlier], { env });
    const shown = await runCli(['history', 'show', 'last', '--format', 'json'], { env });
    const { failures } = JSON.parse(shown.stdout) as { failures: { failureId: string; matters: boolean }[] };
    const id = failures.find(({ matters }) => matters)?.failureId ?? '';
    const note = 'deleted 14 rows, asked nils@kiwi-gmbh.de';
    expect((await runCli(['resolve', id, '--note', note], { env })).stdout).toContain(note);
    await writeFile(log, failedOn(9));
    const { stdout } = await ticket();
    expect(stdout).toContain('Noted for the same failure in earlier analyses');
    expect(stdout).toMatch(/deleted 14 rows, asked mail-1 \(\d{4}-\d\d-\d\d; /);
    expect((await ticket('--no-archive')).stdout).not.toContain('deleted 14 rows');
  });

  it('previews text, files, sizes and what is redacted, and writes nothing', async () => {
    const { exitCode, stdout, stderr } = await ticket('--preview', '--tried', 'mail to nils@kiwi-gmbh.de');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('What would be attached');
    expect(stdout).toMatch(/ticket\.md +[\d,]+ +mail 1 \(1\)/);
    expect(stderr).not.toContain('wrote');
    expect((await readdir(folder)).filter((name) => name.endsWith('.zip'))).toEqual([]);
  });

  it('says in the name of the archive that it is not redacted', async () => {
    const { stderr } = await ticket('--no-redact');
    expect(stderr).toContain('ticket-UNREDACTED.zip');
    expect(await readdir(folder)).toContain('ticket-UNREDACTED.zip');
  });

  it('takes a saved report, with the logs of its excerpts behind it', async () => {
    const saved = join(folder, 'report.json');
    await runCli([log, '-o', saved, '--no-archive'], { env });
    const alone = await runCli(['ticket', saved, '-o', join(folder, 'alone.zip')], { env });
    expect(alone.exitCode).toBe(0);
    expect([...(await readZip(join(folder, 'alone.zip'))).keys()].join()).not.toContain('excerpts/');
    await runCli(['ticket', saved, log, '-o', join(folder, 'both.zip')], { env });
    expect([...(await readZip(join(folder, 'both.zip'))).keys()].join()).toContain('excerpts/01-upgrade.log.txt');
  });

  it('takes a past analysis, by its id or as the last one', async () => {
    const packed = join(folder, 'logs.zip');
    await writeFile(
      packed,
      zip([
        { name: 'a/upgrade.log', content: await readFile(log) },
        { name: 'b/x.log', content: Buffer.from('x\n') },
      ]),
    );
    await runCli([packed], { env });
    const { exitCode } = await runCli(['ticket', 'last', '-o', join(folder, 'last.zip')], { env });
    expect(exitCode).toBe(0);
    expect([...(await readZip(join(folder, 'last.zip'))).keys()].join()).toContain('excerpts/01-upgrade.log.txt');
    const { stdout } = await runCli(['history', 'list', '-f', 'json'], { env });
    const [{ id }] = (JSON.parse(stdout) as { analyses: [{ id: string }] }).analyses;
    const named = await runCli(['ticket', `a-${id.slice(0, 8)}`, '-o', join(folder, 'named.zip')], { env });
    expect(named.exitCode).toBe(0);
    expect(await readFile(join(folder, 'named.zip'))).not.toHaveLength(0);
  });

  it('refuses a past analysis whose logs are gone or changed, and what is neither a file nor an analysis', async () => {
    await runCli([log], { env });
    const ask = async (named: string) => runCli(['ticket', named, '-o', join(folder, 'last.zip')], { env });
    expect((await ask('lost')).stderr).toContain('unknown analysis "lost"; updoc history lists them');
    await writeFile(log, `${await readFile(log, 'utf8')}more\n`);
    expect(await ask('last')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/a-[\da-f]{8} are not as they were then/) as string,
    });
    expect((await readFile(join(folder, 'upgrade.log'), 'utf8')).endsWith('more\n')).toBe(true);
    await rm(log);
    expect(await ask('last')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/upgrade\.log", a log of a-[\da-f]{8}, is not there any more/) as string,
    });
    expect(await readdir(folder)).not.toContain('last.zip');
    expect((await ask('lost.log')).stderr).toContain('lost.log" does not exist');
  });

  it.each([['--proof'], ['--redact']])(
    'finds the logs of a saved report elsewhere, %s, and names what is none',
    async (option) => {
      const saved = join(folder, 'report.json');
      await runCli([log, '-o', saved, '--no-archive', option], { env });
      const moved = join(folder, 'moved.log');
      await copyFile(log, moved);
      const other = join(folder, 'other.log');
      await writeFile(other, 'nothing\n');
      const made = await runCli(['ticket', saved, moved, other, '-o', join(folder, 'both.zip')], { env });
      expect(made.stderr).toContain('other.log is none of the logs that the report was made of');
      expect(made.stderr).not.toContain('moved.log is none');
      const files = await readZip(join(folder, 'both.zip'));
      expect([...files.keys()].filter((name) => name.startsWith('excerpts/'))).toHaveLength(1);
      expect(files.get('manifest.json')?.toString()).toContain('"included": "excerpts"');
    },
  );

  it.each([
    [['--for', 'jura'], /unknown system "jura"; known: .+Did you mean "jira"/s],
    [['--max-size', 'big'], /size "big" of --max-size is none; give megabytes/],
    [['--no-redact', '--redact-term', 'Kiwi'], /--no-redact and --redact-term contradict each other/],
    [['-o', '/nowhere/at/all.zip'], /the folder "\/nowhere\/at" does not exist; create it first/],
  ])('refuses %s', async (options, message) => {
    const { exitCode, stderr } = await runCli(['ticket', log, ...options], { env });
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(2);
  });
});

describe('updoc verify', () => {
  async function saved(...options: readonly string[]): Promise<string> {
    await ticket(...options);
    const path = join(folder, 'report.json');
    await writeFile(path, (await readZip(join(folder, 'ticket.zip'))).get('report.json') ?? '');
    return path;
  }

  it('ends with 0 and says how it knows, where the report came from the logs', async () => {
    const report = await saved();
    const { exitCode, stdout } = await runCli(['verify', report, log], { env });
    expect(stdout).toMatch(/^The report came from these logs\.\n/);
    expect(stdout).toContain('all its bytes are the same (SHA-256)');
    expect(exitCode).toBe(0);
  });

  it('takes the logs packed, and says what tokens hide', async () => {
    const report = await saved('--redact-term', 'Duplicate entry');
    const packed = join(folder, 'upgrade.log.gz');
    await writeFile(packed, gzipSync(await readFile(log)));
    const { exitCode, stdout } = await runCli(['verify', report, packed], { env });
    expect(stdout).toMatch(/in \d+ of them tokens stand for values/);
    expect(exitCode).toBe(0);
  });

  it('ends with 1 and says where a log changed', async () => {
    const report = await saved();
    await writeFile(log, (await readFile(log, 'utf8')).replaceAll('IX_9D2F41C7', 'IX_00000000'));
    const { exitCode, stdout } = await runCli(['verify', report, log], { env, columns: 300 });
    expect(stdout).toMatch(/changed: .+ at line 87, byte 11399/);
    expect(exitCode).toBe(1);
  });

  it('ends with 1 and tells as JSON what is missing', async () => {
    const report = await saved();
    const { exitCode, stdout } = await runCli(['verify', report, 'samples/server', '-f', 'json'], { env });
    expect(JSON.parse(stdout)).toMatchObject({ holds: false, sources: [{ status: 'missing' }] });
    expect(exitCode).toBe(1);
  });

  it('ends with 2 where there is no report or no log', async () => {
    const report = await saved();
    expect((await runCli(['verify', log, log], { env })).exitCode).toBe(2);
    expect((await runCli(['verify', report, join(folder, 'none.log')], { env })).exitCode).toBe(2);
  });
});
