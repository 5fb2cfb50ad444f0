import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maybeInRange, parseRange } from '../../src/model/range.ts';
import { SOUND_RULE, folderOf } from '../support/rule-folder.ts';
import { runCli } from '../support/run-cli.ts';

describe('updoc rules list', () => {
  it('is what updoc rules does', async () => {
    const [bare, named] = [await runCli(['rules']), await runCli(['rules', 'list'])];
    expect(bare).toEqual(named);
    expect(bare).toMatchObject({ exitCode: 0, stderr: '' });
    expect(bare.stdout).toMatch(/^core\n {2}Id +Level +Title\n/);
    expect(bare.stdout).toMatch(/\d+ rules\. Read one with: updoc rules show <id>\n$/);
  });

  it.each([
    [['--area', 'noise'], ({ area }: Entry) => area === 'noise'],
    [['--level', 'warning'], ({ level }: Entry) => level === 'warning'],
    [['--nature', 'advice'], ({ nature }: Entry) => nature === 'advice'],
    [['--database', 'oracle'], ({ scope }: Entry) => scope.databases?.includes('oracle') ?? true],
    [['--to', '7.0'], ({ scope }: Entry) => scope.to?.some((lines) => holdsSeven(lines)) ?? true],
    [['--area', 'Database', '--level', 'error'], ({ area, level }: Entry) => area === 'database' && level === 'error'],
  ])('narrows down with %j', async (options, fits) => {
    const [all, some] = [await list([]), await list(options)];
    expect(some).toEqual(all.filter(fits));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });

  it.each([
    [['--area', 'databse'], 'unknown area "databse"; known: core, database,', 'Did you mean "database"?'],
    [['--level', 'eror'], 'unknown level "eror"; known: error, warning, note. Did you mean "error"?', ''],
    [['--nature', 'bug'], 'unknown nature "bug"; known: cause, noise, advice', ''],
    [['--database', 'postgres'], 'unknown database "postgres"; known: mysql,', 'Did you mean "postgresql"?'],
    [['--to', 'seven'], 'unknown version "seven"; known: 6.2, 7.0,', ''],
    [['--format', 'html'], 'unknown output "html"; known: terminal, markdown, json', ''],
    [['shwo'], 'unknown command "rules shwo"; known: rules list, rules show, rules check, rules new', ''],
    [['--rules', '/nowhere/rules'], '"/nowhere/rules" is not a folder', ''],
  ])('explains %j', async (options, ...parts) => {
    const run = await runCli(['rules', ...options]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    for (const part of parts) expect(run.stderr).toContain(part);
  });

  it('marks the rules of the user, and those that replace a built-in one', async () => {
    const home = folderOf({ '.config/updoc/rules/acme/order-lost.yaml': SOUND_RULE });
    const dir = folderOf({ 'noise/progress-logging.yaml': SOUND_RULE, 'acme/broken.yaml': 'title: 1\n' });
    const { stdout, stderr, exitCode } = await runCli(['rules', '--rules', dir], { env: { HOME: home }, columns: 200 });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/acme\/order-lost +warning +An order that nobody placed \(yours\)/);
    expect(stdout).toMatch(/noise\/progress-logging +warning .*\(yours, replaces the built-in rule\)/);
    expect(stderr).toMatch(/^warning: rule "acme\/broken" was left out: .*broken\.yaml:1:/);
  });

  it('writes Markdown', async () => {
    const { stdout } = await runCli(['rules', '--area', 'noise', '--format', 'markdown']);
    expect(stdout).toMatch(/^\*\*noise\*\*\n\n\| Id \| Level \| Title \|\n\| --- \| --- \| --- \|\n\| `noise\//);
  });

  it('says so where nothing fits', async () => {
    expect((await runCli(['rules', '--area', 'noise', '--level', 'error'])).stdout).toContain(
      'No rule fits these filters.',
    );
  });
});

describe('updoc rules show', () => {
  it('shows all that is known of a rule', async () => {
    const { stdout, exitCode } = await runCli(['rules', 'show', 'unique-index-duplicates'], { columns: 100 });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Rows repeat where a unique index allows one\n\n {2}Id +database\/unique-index-duplicates\n/,
    );
    for (const label of [
      'When',
      'What was seen',
      'What it means',
      'What to do',
      'Recovery',
      'Leads to',
      'Sources',
      'Fires on',
      'Stays silent on',
    ]) {
      expect(stdout).toMatch(new RegExp(`^${label}$`, 'm'));
    }
    expect(stdout).toContain("Duplicate entry '(?<value>");
    expect(stdout).toContain('PostgreSQL: Columns of the index, if an index of this name exists');
  });

  it('says what leads to a rule', async () => {
    const { stdout } = await runCli(['rules', 'show', 'modules/module-left-behind'], { columns: 100 });
    expect(stdout).toMatch(/May follow from\n(?: .*\n)* {2}• database\/unique-index-duplicates: Rows repeat/);
  });

  it('gives the rule as data', async () => {
    const { stdout } = await runCli(['rules', 'show', 'indexes-sql-invalid', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'modules/indexes-sql-invalid',
      own: false,
      whenInWords: expect.arrayContaining(['a message whose text matches one of']) as string[],
      examples: { fires: [{}], silent: [{}] },
    });
  });

  it('writes Markdown', async () => {
    const { stdout } = await runCli(['rules', 'show', 'indexes-sql-invalid', '-f', 'markdown']);
    expect(stdout).toMatch(
      /^# The index file of a module is refused\n\n- \*\*Id:\*\* `modules\/indexes-sql-invalid`\n/,
    );
    expect(stdout).toContain('  - `has invalid content in indexes\\.sql`\n');
  });

  it.each(['terminal', 'markdown', 'json'])('says in words what a check compares, as %s', async (output) => {
    const { stdout, exitCode } = await runCli(['rules', 'show', 'sources/report-against-log', '-f', output]);
    expect(exitCode).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('the upgrade report and the log tell different ends');
  });

  it.each([
    [['show'], "missing required argument 'id'"],
    [['show', 'dealock'], 'unknown rule "dealock"'],
  ])('explains %j', async (argv, message) => {
    const run = await runCli(['rules', ...argv]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });
});

describe('updoc rules check', () => {
  it('finds no mistake in the built-in rules and those of the user', async () => {
    const home = folderOf({ '.config/updoc/rules/acme/order-lost.yaml': SOUND_RULE });
    const { stdout, exitCode, stderr } = await runCli(['rules', 'check'], { env: { HOME: home } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^\d{3,} files with \d{3,} sound rules and \d{3,} examples checked: no mistake\n$/);
  });

  it('checks one folder, beside the built-in rules that it may name', async () => {
    const naming = SOUND_RULE.replace('message:', 'causes: [modules/module-left-behind]\nmessage:');
    const { stdout, exitCode } = await runCli(['rules', 'check', folderOf({ 'a/a.yaml': naming })]);
    expect([exitCode, stdout]).toEqual([0, '1 file with 1 sound rule and 2 examples checked: no mistake\n']);
  });

  it('ends with 2 and a line for each mistake', async () => {
    const dir = folderOf({ 'a/a.yaml': SOUND_RULE.replace('cause: Nobody', 'cause: TODO') });
    expect(await runCli(['rules', 'check', dir])).toEqual({
      exitCode: 2,
      stderr: '',
      stdout: `${dir}/a/a.yaml:9:8: still to be written: "TODO placed it."; replace the TODO by what you know\n1 file with 0 sound rules and 2 examples checked: 1 mistake in 1 file\n`,
    });
    expect(JSON.parse((await runCli(['rules', 'check', dir, '-f', 'json'])).stdout)).toMatchObject({
      rules: 0,
      mistakes: [{ file: `${dir}/a/a.yaml`, line: 9, column: 8 }],
      notes: [],
    });
  });

  it('does not call the rules of the program replaced where their folder is named', async () => {
    expect((await runCli(['rules', 'check', 'rules'])).stdout).toMatch(/^\d+ files .*: no mistake\n$/);
  });

  it('shows what cannot be seen', async () => {
    const dir = folderOf({
      'a/a.yaml': SOUND_RULE.replace('cause: Nobody placed it.', 'cause: "TODO \\e[31m\\u202e"'),
    });
    const { stdout } = await runCli(['rules', 'check', dir]);
    expect(stdout).toContain('still to be written: "TODO <U+202E>"');
  });

  it('checks one rule of a folder, and ends with 2 where it is not there', async () => {
    const dir = folderOf({ 'a/a.yaml': SOUND_RULE, 'b/b.yaml': 'title: 1\n' });
    expect(await runCli(['rules', 'check', dir, '--only', 'a/a'])).toMatchObject({ exitCode: 0 });
    expect(await runCli(['rules', 'check', dir, '--only', 'b/b'])).toMatchObject({ exitCode: 2 });
    expect(await runCli(['rules', 'check', dir, '--only', 'a/b'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('unknown rule "a/b"') as string,
    });
  });

  it('does not call a folder sound that holds no rules', async () => {
    const dir = folderOf({});
    const run = await runCli(['rules', 'check', dir]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`"${dir}" holds no rules; expected <area>/<slug>.yaml in it`);
  });

  it('names a folder that is none', async () => {
    const file = folderOf({});
    mkdirSync(dirname(join(file, 'x')), { recursive: true });
    writeFileSync(join(file, 'x'), '');
    for (const dir of ['/nowhere', join(file, 'x')]) {
      const run = await runCli(['rules', 'check', dir]);
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain(`"${dir}" is not a folder; expected one that holds rules as <area>/<slug>.yaml`);
    }
  });
});

interface Entry {
  readonly area: string;
  readonly level: string;
  readonly nature: string;
  readonly scope: { readonly databases?: readonly string[]; readonly to?: readonly string[] };
}

function holdsSeven(lines: string): boolean {
  const told = [7, 0];
  return maybeInRange(parseRange(lines, 'line') ?? [], { lowest: told, highest: told });
}

async function list(options: readonly string[]): Promise<Entry[]> {
  const { stdout } = await runCli(['rules', 'list', '--format', 'json', ...options]);
  return JSON.parse(stdout) as Entry[];
}
