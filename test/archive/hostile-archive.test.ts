// The file of an archive may come from somebody else: nothing that stands in it runs.
import { copyFileSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { rescueArchive } from '../../src/archive/rescue/rescue-archive.ts';
import { runCli } from '../support/run-cli.ts';
import { failedOn, newArchive, reportOf } from '../support/archived.ts';
import { rememberReport } from '../../src/archive/remember-report.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const folder = temporaryFolder('hostile');
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT';

async function archiveWith(name: string, sql: string): Promise<string> {
  const path = join(folder, `${name}.db`);
  await rememberReport(await reportOf(failedOn(1)), path);
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
  return path;
}

describe('an archive', () => {
  it.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON analysis BEGIN DELETE FROM failure; END'],
    ['a view', `CREATE VIEW v AS ${ENDLESS} i FROM n`],
    ['a view in the place of a table', `DROP TABLE state; CREATE VIEW state AS ${ENDLESS} max(i) AS revision FROM n`],
    ['a table that is none of ours', 'CREATE TABLE extra (a)'],
    ['another index', 'CREATE INDEX extra ON analysis (abs(duration_ms))'],
    ['a column that is counted out', 'ALTER TABLE analysis ADD COLUMN extra TEXT AS (hex(zeroblob(9)))'],
  ])('that holds %s is refused, and left as it is', async (what, sql) => {
    const path = await archiveWith(what.replaceAll(' ', '-'), sql);
    await expect(openArchive(path)).rejects.toThrow(/archive/);
    const { exitCode, stderr } = await runCli(['history', '--archive', path]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(path)]);
    expect(readdirSync(folder).filter((name) => name.includes('saved'))).toEqual([]);
  });

  it('of which SQLite keeps statistics is one', async () => {
    const path = await archiveWith('statistics', 'ANALYZE');
    (await openArchive(path)).close();
  });

  it.each([
    ['complete', 'analysis', ['history']],
    ['has_texts', 'failure', ['search', 'UpgradeLayout']],
    ['revision', 'failure', ['search', 'UpgradeLayout']],
  ])('with a number in "%s" of "%s" that JavaScript cannot hold is damaged', async (column, table, argv) => {
    const path = await archiveWith(
      `number-${column}`,
      `PRAGMA ignore_check_constraints = ON; UPDATE ${table} SET ${column} = 1 << 60`,
    );
    const { exitCode, stderr } = await runCli([...argv, '--archive', path]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`"${path}" is damaged`)]);
  });

  it('that was damaged is not saved from where views stand in for tables', async () => {
    const path = await archiveWith(
      'view',
      `DROP TABLE state; CREATE VIEW state AS ${ENDLESS} max(i) AS revision FROM n`,
    );
    expect(await rescueArchive(path)).toMatch(/^nothing could be saved of it .*views or triggers/);
  });

  it('is not saved through a link that somebody laid', async () => {
    const archive = await newArchive(folder);
    archive.close();
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'mine');
    const path = join(folder, 'laid.db');
    copyFileSync(archive.path, path);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'laid-saved.db'));
    await rescueArchive(path);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

it('shows what hides in the texts of an archive', async () => {
  const path = join(folder, 'texts.db');
  await rememberReport(await reportOf(failedOn(1)), path);
  const database = new DatabaseSync(path);
  database.exec(
    "UPDATE failure SET title = 'a' || char(27, 91, 50, 74, 8238) || '<script>', message = char(155) || 'x'",
  );
  database.exec(
    "UPDATE occurrence SET title = NULL; UPDATE analysis SET name = char(27) || 'name', label = char(8238)",
  );
  database.close();
  for (const argv of [
    ['history'],
    ['history', '-f', 'markdown'],
    ['search', 'script'],
    ['search', 'script', '-f', 'json'],
  ]) {
    const { stdout, stderr } = await runCli([...argv, '--archive', path]);
    expect(stdout).not.toBe('');
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
  }
});
