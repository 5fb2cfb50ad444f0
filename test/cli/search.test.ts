import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addResolution } from '../../src/archive/add-resolution.ts';
import type { Archive } from '../../src/archive/open-archive.ts';
import { indexPathOf } from '../../src/archive/search/index-file.ts';
import { failureIdOf } from '../../src/model/archive.ts';
import { DUPLICATE, LAYOUT, failedOn, newArchive, rememberAll, rootCauseIn } from '../support/archived.ts';
import { archiveOfPast, fingerprintOf, pastFailure, pastRecords } from '../support/past-failures.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('cli-search');
let archive: Archive;
beforeAll(async () => {
  archive = await archiveOfPast(folder);
  addResolution(archive, pastFailure('charset'), {
    note: 'converted the table to utf8mb4',
    author: 'Ana',
    link: 'https://tickets.example.com/17',
    createdAt: '2023-05-02T08:00:00.000Z',
  });
});
afterAll(() => {
  archive.close();
});

describe('updoc search', () => {
  it('says the failures, where they were seen, and what resolved them', async () => {
    const { stdout, stderr, exitCode } = await updoc('search', 'incorrect', 'string');
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('1 of 25 failures:');
    expect(stdout).toContain('Text does not fit the character set of the column');
    expect(stdout).toContain(`${failureIdOf(fingerprintOf('charset'))} · database/incorrect-string-value`);
    expect(stdout).toContain('Seen 2 times in 1 analysis, last on 2023-05-01');
    expect(stdout).toContain('«Incorrect» «string» value');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Noted: "converted the table to utf8mb4" (Ana, 2023-05-02, https://tickets.example.com/17)',
    );
  });

  it('marks what was hit in colour, too', async () => {
    const { stdout } = await runCli(['search', 'deadlock', '--archive', archive.path], { env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[1m\u001b[33m«deadlock»\u001b[39m\u001b[22m');
  });

  it('writes Markdown with hits in bold', async () => {
    const { stdout } = await updoc('search', 'deadlock', '--format', 'markdown');
    expect(stdout).toContain('chosen as **deadlock** victim');
  });

  it('writes JSON', async () => {
    const { stdout } = await updoc('search', 'deadlock', '--format', 'json', '--limit', '1');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: '1',
      query: 'deadlock',
      total: 1,
      searched: 25,
      hits: [
        {
          id: failureIdOf(fingerprintOf('deadlock')),
          failure: { ruleId: 'database/deadlock', vendorCode: '1205' },
          sightings: { analyses: 1, occurrences: 2, lastSeen: '2024-06-20T08:00:00.000Z' },
          title: [
            { text: 'The transaction was chosen as ', isHit: false },
            { text: 'deadlock', isHit: true },
            { text: ' victim', isHit: false },
          ],
        },
      ],
    });
  });

  it.each([
    ['--rule', 'database/deadlock', ['deadlock']],
    ['--rule', 'deadlock', ['deadlock']],
    ['--rule', 'environment', ['disk', 'heap']],
    ['--module', 'journal', ['oracle-no-table']],
    ['--db', 'db2', ['db2-log', 'null-pointer']],
    ['--from', '7.1', ['db2-log', 'null-pointer']],
    ['--to', '2024.Q1', ['deadlock', 'hikari', 'null-pointer', 'object-collision']],
    ['--to', '2024.Q1.5', ['deadlock', 'hikari', 'null-pointer', 'object-collision']],
    ['--to', '7.41', []],
    ['--outcome', 'incomplete', ['deadlock', 'hikari', 'null-pointer', 'object-collision']],
    ['--since', '2024-09-02', ['db2-log', 'null-pointer']],
  ])('looks only among what %s %s leaves', async (option, value, names) => {
    const { stdout } = await updoc('search', option, value, '--format', 'json', '--limit', '50', '--', '-zebra');
    const found = JSON.parse(stdout) as { hits: { failure: { fingerprint: string } }[]; searched: number };
    expect(found.hits.map(({ failure }) => failure.fingerprint).toSorted()).toEqual(
      names.map(fingerprintOf).toSorted(),
    );
    expect(found.searched).toBe(names.length);
  });

  it('counts what the filter leaves', async () => {
    const { stdout } = await updoc('search', 'NullPointerException', '--db', 'db2');
    expect(stdout).toContain('1 of 2 failures with database db2:');
    expect(stdout).toContain('Seen 2 times in 1 analysis, last on 2024-10-05');
  });

  it('takes days back from today', async () => {
    const { stdout } = await updoc('search', 'null', '--since', '1d');
    expect(stdout).toContain('None of 0 failures with since');
  });

  it('says what may have been meant where nothing is found', async () => {
    const { stdout, exitCode } = await updoc('search', 'dedlock');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('None of 25 failures hold this.');
    expect(stdout.replace(/\s+/g, ' ')).toContain('No failure holds "dedlock". Did you mean "deadlock"?');
  });

  it('shows the characters in a log that a terminal would obey', async () => {
    const hostile = await newArchive(folder);
    await rememberAll(hostile, [failedOn(1, `${DUPLICATE} \u001b]0;evil\u0007 ##vso[x]`)]);
    const { stdout } = await runCli(['search', 'evil', '--archive', hostile.path]);
    expect(stdout).toContain('evil');
    expect(stdout).not.toMatch(/[\u0007\u001b]|##vso/);
    hostile.close();
  });

  it.each([
    [['search', 'foo~x'], 'the query cannot be read at character 4'],
    [['search', 'the', 'of'], '"the", "of" stand everywhere and tell nothing'],
    [['search', '--', '---'], 'the query has no word'],
    [['search', 'x', '--db', 'mysl'], 'Did you mean "mysql"?'],
    [['search', 'x', '--outcome', 'failled'], 'Did you mean "failed"?'],
    [['search', 'x', '--since', 'yesterday'], '--since "yesterday" is neither a day nor an age'],
    [['search', 'x', '--limit', 'ten'], '--limit "ten" is no number'],
    [['search', 'x', '--format', 'html'], 'unknown output "html"; known: terminal, markdown, json'],
    [['similar', 'f-00000000'], 'unknown failure "f-00000000"'],
    [['similar', 'no-such.log'], 'no-such.log'],
  ])('says what is wrong with %s', async (argv, message) => {
    const { stderr, stdout, exitCode } = await updoc(...argv);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(message);
  });

  it('makes no archive where there is none', async () => {
    const path = join(folder, 'nowhere.db');
    const { stderr, exitCode } = await runCli(['search', 'x', '--archive', path]);
    expect([exitCode, existsSync(path)]).toEqual([2, false]);
    expect(stderr).toContain('is not there');
  });
});

describe('updoc history delete', () => {
  it('takes the words of failures out of the search index that no other analysis holds', async () => {
    const own = await archiveOfPast(folder);
    await runCli(['search', 'HikariPool', '--archive', own.path]);
    const { id } = pastRecords().find(({ failures }) => failures.some(({ title }) => title.includes('pool')))
      ?.analysis ?? { id: '' };
    expect(readFileSync(indexPathOf(own.path)).includes('hikaripool')).toBe(true);
    const { exitCode, stderr } = await runCli(['history', 'delete', id, '--archive', own.path]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(readFileSync(indexPathOf(own.path)).includes('hikaripool')).toBe(false);
    own.close();
  });
});

describe('updoc similar', () => {
  it('says of a failure what is like it, and why', async () => {
    const { stdout } = await updoc('similar', failureIdOf(fingerprintOf('postgres-duplicate')));
    expect(stdout).toContain('The same failure\n');
    expect(stdout).toContain('Like it, the nearest first');
    expect(stdout).toMatch(/\d\d % alike: the same/);
  });

  it('says of a log what is like its root cause and what resolved it, and does not count the log itself', async () => {
    const own = await newArchive(folder);
    const [report] = await rememberAll(own, [failedOn(1), failedOn(2)]);
    if (report === undefined) throw new Error('nothing was remembered');
    const { fingerprint } = rootCauseIn(report);
    addResolution(
      own,
      { ...pastFailure('heap'), fingerprint },
      { note: 'deleted 14 rows', createdAt: '2024-04-05T00:00:00.000Z' },
    );
    const log = join(folder, 'second.log');
    writeFileSync(log, failedOn(2));
    const { stdout, exitCode } = await runCli(['similar', log, '--archive', own.path]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('The same failure');
    expect(stdout).toContain('Seen once in 1 analysis, on 2024-03-01');
    expect(stdout).toContain('deleted 14 rows');
    own.close();
  });

  it('says of a log that nothing is like it', async () => {
    const empty = await newArchive(folder);
    const log = join(folder, 'first.log');
    writeFileSync(log, failedOn(1, `java.lang.Error: ${LAYOUT}`));
    const { stdout } = await runCli(['similar', log, '--archive', empty.path, '--format', 'markdown']);
    expect(stdout).toContain('**This failure was not seen in another log.**\n\n**No other failure is like it.**');
    empty.close();
  });

  it('writes JSON', async () => {
    const { stdout } = await updoc('similar', fingerprintOf('heap'), '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: '1',
      results: [{ subject: { fingerprint: fingerprintOf('heap') }, same: { likeness: 1 } }],
    });
  });
});

async function updoc(...[command = '', ...rest]: readonly string[]): Promise<CliRun> {
  return runCli([command, '--archive', archive.path, ...rest]);
}
