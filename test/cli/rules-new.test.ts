import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../src/index.ts';
import { SAMPLES, readSamples } from '../support/read-sample.ts';
import { error, line } from '../support/log-lines.ts';
import { SOUND_RULE, folderOf } from '../support/rule-folder.ts';
import { runCli } from '../support/run-cli.ts';
import { TOOL_START, failedCore, failedModule } from '../support/upgrade-logs.ts';

const CORE_STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
/** Failures that no rule knows, by what they are. */
const LOGS: Readonly<Record<string, string>> = {
  'an exception in a core step':
    TOOL_START + failedCore(CORE_STEP, "java.lang.IllegalStateException: Branch 'x' of revision 40 is gone"),
  'an SQL error with a state':
    TOOL_START + failedCore(CORE_STEP, 'java.sql.SQLException: Frobnication of row 7 refused [SQLState: 99ABC]'),
  'an exception without a message': TOOL_START + failedCore(CORE_STEP, 'java.lang.ArrayStoreException'),
  'a module':
    TOOL_START + failedModule(5, 'com.acme.orders.service', 'com.acme.orders.StrangeException: Order 17 is "odd"'),
  'an error without an exception':
    TOOL_START + line(4, 'x') + error(5, 'OrderUpgradeHelper', "Unable to frobnicate table 'Orders' after 7 attempts"),
  'an import': `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\nERROR 4711 (HY123) at line 88: Frobnication of table 'lportal.Layout' was refused by the server\n`,
  'line ends of Windows and colours': (
    TOOL_START + failedCore(CORE_STEP, 'java.lang.IllegalStateException: \u001b[31mNothing\u001b[0m left to frobnicate')
  ).replaceAll('\n', '\r\n'),
  'markup, quotes and braces':
    TOOL_START +
    failedCore(CORE_STEP, 'java.lang.IllegalStateException: {{a}} <b> "c": \\d+ # not: yaml - `x` wants this'),
};

describe.each(Object.entries(LOGS))('a rule drafted from %s', (_what, log) => {
  const folder = folderOf({ 'upgrade.log': log });
  const path = join(folder, 'rules/acme/odd.yaml');
  const drafted = runCli([
    'rules',
    'new',
    'acme/odd',
    '--from',
    join(folder, 'upgrade.log'),
    '--dir',
    join(folder, 'rules'),
  ]);

  it('is written, and said where', async () => {
    const { exitCode, stdout, stderr } = await drafted;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /^wrote \S+acme\/odd\.yaml, from finding \S+ \(\S+upgrade\.log:\d+\)\nNext:\n {2}1\. Replace the names, hosts/,
    );
  });

  it('has no mistake but what is left to write', async () => {
    await drafted;
    const { stdout } = await runCli(['rules', 'check', join(folder, 'rules')]);
    const [counts, ...lines] = stdout.trimEnd().split('\n').toReversed();
    expect(lines.filter((one) => !one.includes('still to be written: "TODO'))).toEqual([]);
    expect(lines).not.toEqual([]);
    expect(counts).toContain('1 file with 0 sound rules and 2 examples checked');
  });

  it('holds its record as the log does', async () => {
    await drafted;
    const { examples } = parse(readFileSync(path, 'utf8')) as { examples: { fires: { log: string }[] } };
    expect(log.replaceAll('\r\n', '\n')).toContain(examples.fires[0].log);
  });

  it('fires on its log', async () => {
    await drafted;
    const { findings } = await analyze([join(folder, 'upgrade.log')], { ruleDirs: [join(folder, 'rules')] });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('acme/odd');
  });
});

it('keeps drafted rules silent where nothing failed', async () => {
  const folder = folderOf({});
  for (const [index, log] of Object.values(LOGS).entries()) {
    const path = join(folder, `${index}.log`);
    writeFileSync(path, log);
    await runCli(['rules', 'new', `acme/odd-${index}`, '--from', path, '--dir', join(folder, 'rules')]);
  }
  expect(globSync('rules/acme/*.yaml', { cwd: folder })).toHaveLength(Object.keys(LOGS).length);
  const clean = readSamples().filter(({ truth }) => truth.verdict === 'succeeded');
  expect(clean.length).toBeGreaterThan(5);
  for (const { input } of clean) {
    const { findings } = await analyze([input], { ruleDirs: [join(folder, 'rules')] });
    expect(findings.filter(({ ruleId }) => ruleId?.startsWith('acme/')).map(({ ruleId }) => ruleId)).toEqual([]);
  }
});

describe('what a rule is drafted from', () => {
  const log = join(SAMPLES, 'upgrade/73-mysql-unexplained.log');

  it('is the class, the words and the step of the deepest exception', async () => {
    const dir = folderOf({});
    await runCli(['rules', 'new', 'acme/odd', '--from', log, '--dir', dir]);
    expect(parse(readFileSync(join(dir, 'acme/odd.yaml'), 'utf8'))).toMatchObject({
      title: 'TODO a few words on the failure: IllegalStateException in UpgradeLayoutRevision',
      level: 'error',
      when: {
        problem: {
          exception: ['IllegalStateException'],
          process: '\\.v7_3_x\\.UpgradeLayoutRevision\\b',
          text: ['Revision (?<revision>\\d+) has no branch'],
        },
      },
      examples: { fires: [{ captures: { revision: '40' } }], silent: [{ name: 'the same error in another step' }] },
    });
  });

  it.each(['encodings/gzip.log.gz', 'encodings/utf-16le-windows.log', 'encodings/windows-1252.log'])(
    'is read from %s',
    async (sample) => {
      const dir = folderOf({});
      const run = await runCli(['rules', 'new', 'acme/odd', '--from', join(SAMPLES, sample), '--dir', dir]);
      expect(run).toMatchObject({ exitCode: 0, stderr: '' });
      expect(readFileSync(join(dir, 'acme/odd.yaml'), 'utf8')).toMatch(
        /Caused by: java\.lang\.IllegalStateException: Revision (?:40|für Größe "Übersicht") has no branch\n/,
      );
    },
  );

  it('is the finding that is named, explained or not', async () => {
    const dir = folderOf({});
    const explained = join(SAMPLES, 'upgrade/73-mysql-unique-index.log');
    const { findings } = await analyze([explained]);
    const id = findings.find(({ ruleId }) => ruleId === 'database/unique-index-duplicates')?.id ?? '';
    const run = await runCli(['rules', 'new', 'acme/odd', '--from', explained, '--finding', id, '--dir', dir]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(parse(readFileSync(join(dir, 'acme/odd.yaml'), 'utf8'))).toMatchObject({
      when: { problem: { text: ["Duplicate entry '(?<entry>[^'\\n]*)' for key '(?<key>[^'\\n]*)'"] } },
      examples: { fires: [{ captures: { key: 'IX_9D2F41C7' } }] },
    });
  });

  it.each([
    [
      ['--from', join(SAMPLES, 'upgrade/73-mysql-unique-index.log')],
      'every error in these logs is explained by a rule, or there is none; choose a finding with --finding; findings:\n  r1:database/unique-index-duplicates  error  database/unique-index-duplicates  Rows repeat',
    ],
    [['--from', join(SAMPLES, 'upgrade/73-postgresql-clean.log')], 'there is no finding in these logs'],
    [
      ['--from', log, '--finding', 'r9p9'],
      'unknown finding "r9p9". Did you mean "r1p1"?; findings:\n  r1p1  error  unexplained  IllegalStateException',
    ],
    [['--from', '/nowhere/a.log'], '"/nowhere/a.log" does not exist'],
    [['--from', '-'], 'a rule is drafted from files'],
    [['--finding', 'r1p1'], '--finding names a finding of a log; name the log as well: --from <log>'],
  ])('or nothing: %j', async (options, message) => {
    const dir = folderOf({});
    const run = await runCli(['rules', 'new', 'acme/odd', '--dir', dir, ...options]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(globSync('**', { cwd: dir })).toEqual(globSync('**', { cwd: folderOf({}) }));
  });

  it('is never a line that stands in every log of a failure', async () => {
    const folder = folderOf({ 'a.log': `${TOOL_START}\nFailed Liferay upgrade process in 12 seconds\n` });
    const run = await runCli(['rules', 'new', 'acme/odd', '--from', join(folder, 'a.log'), '--dir', folder]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/nothing in finding "\S+" \(\S+a\.log:\d+\) tells it from others/);
  });
});

describe('a rule to fill in', () => {
  it('has no mistake but what is left to write, and fires on its example', async () => {
    const dir = folderOf({});
    expect(await runCli(['rules', 'new', 'acme/odd', '--dir', dir])).toMatchObject({ exitCode: 0, stderr: '' });
    const { stdout, exitCode } = await runCli(['rules', 'check', dir]);
    expect(exitCode).toBe(2);
    const lines = stdout.trimEnd().split('\n').slice(0, -1);
    expect(lines.filter((one) => !one.includes('still to be written: "TODO'))).toEqual([]);
    expect(stdout).toContain('1 file with 0 sound rules and 2 examples checked');
  });

  it("stands in the user's own folder where none is named, and is found there", async () => {
    const home = folderOf({});
    const { stdout } = await runCli(['rules', 'new', 'acme/odd'], { env: { HOME: home } });
    expect(stdout).toContain(`wrote ${home}/.config/updoc/rules/acme/odd.yaml, a rule to fill in\n`);
    expect((await runCli(['rules', '--area', 'acme'], { env: { HOME: home } })).stdout).toContain('acme/odd');
  });

  it('names the schema beside it, where there is one, and the checks of this project', async () => {
    const dir = folderOf({ 'schema.json': '{}' });
    const { stdout } = await runCli(['rules', 'new', 'acme/odd', '--dir', dir]);
    expect(stdout.slice(stdout.indexOf('Next:'))).toBe(
      [
        'Next:',
        '  1. Write what is marked TODO.',
        '  2. npm run rule acme/odd',
        '  3. npx updoc <log>',
        '  4. npm run rules:docs',
        '  5. npx vitest run test/rules -u, then read what changed in test/golden/rules/cross-fire.md',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(dir, 'acme/odd.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\.json\n/,
    );
  });
});

describe('a rule is not written', () => {
  it.each([
    ['odd', 'such as "my-rules/odd"'],
    ['Acme/OddThing.yaml', 'such as "acme/odd-thing"'],
    ['acme/a/b', 'such as "a/b"'],
    ['../../etc/passwd', 'such as "etc/passwd"'],
    ['acme/odd_thing', 'such as "acme/odd-thing"'],
    ['', 'such as "database/disk-full"'],
  ])('under the id %j', async (id, hint) => {
    const dir = folderOf({});
    const run = await runCli(['rules', 'new', id, '--dir', dir]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`"${id}" is no id of a rule; expected <area>/<slug>`);
    expect(run.stderr).toContain(hint);
  });

  it('over another', async () => {
    const dir = folderOf({ 'acme/odd.yaml': SOUND_RULE });
    const run = await runCli(['rules', 'new', 'acme/odd', '--dir', dir]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`"${dir}/acme/odd.yaml" is there already; choose another slug, or edit it`);
    expect(readFileSync(join(dir, 'acme/odd.yaml'), 'utf8')).toBe(SOUND_RULE);
  });

  it('with the id of a built-in one', async () => {
    const run = await runCli(['rules', 'new', 'database/unique-index-duplicates', '--dir', folderOf({})]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('"database/unique-index-duplicates" is the id of a rule already');
  });

  it('where a file stands in the way', async () => {
    const dir = folderOf({ acme: '' });
    const run = await runCli(['rules', 'new', 'acme/odd', '--dir', dir]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/cannot write "\S+acme\/odd\.yaml": .*a file stands where a folder is needed/);
  });

  it('without a home', async () => {
    const run = await runCli(['rules', 'new', 'acme/odd'], { env: {} });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('name a folder with --dir');
  });

  it('in pieces: nothing else is left beside it', async () => {
    const dir = folderOf({});
    mkdirSync(join(dir, 'acme'));
    await runCli(['rules', 'new', 'acme/odd', '--dir', dir]);
    expect(globSync('acme/*', { cwd: dir })).toEqual(['acme/odd.yaml']);
    expect(existsSync(join(dir, 'acme/odd.yaml'))).toBe(true);
  });
});
