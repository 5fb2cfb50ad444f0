// Files that are given beside the logs: saved reports, accepted findings, terms, maps, exported archives, rules. None of them makes the
// program hang, fill the memory, or believe what it should not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliRun, runCli } from '../support/run-cli.ts';

const LOG = '2024-03-01 02:11:09.000 INFO  [main][StartupHelperUtil:1] There are no patches installed\n';

let folder = '';
let log = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'updoc-'));
  log = file('a.log', LOG);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Commands that read a file, by what it is. */
const READERS: readonly (readonly [string, (path: string) => readonly string[]])[] = [
  ['a saved report', (path) => ['render', path]],
  ['a redacted report', (path) => ['unredact', path, '--redact-map', path]],
  ['accepted findings', (path) => [log, '--accepted', path, '--no-archive']],
  ['terms', (path) => [log, '--redact-terms', path, '--redact-map', join(folder, 'map'), '--no-archive']],
  ['an exported archive', (path) => ['history', 'import', path, '--archive', join(folder, 'x.db')]],
];

describe('what never ends', () => {
  it.each(READERS)('is refused as %s', async (_, argv) => {
    const run = await runCli(argv('/dev/zero'));
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/a device|more than \d+ bytes/);
  });

  it('is refused as a map', async () => {
    const run = await runCli(['unredact', log, '--redact-map', '/dev/zero']);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('cannot be read (a device)')]);
  });

  it('is passed over in a folder of templates', async () => {
    file('templates/cover/report.md.hbs', 'A cover\n');
    mkdirSync(join(folder, 'templates', 'cover', 'sections'));
    execFileSync('mkfifo', [join(folder, 'templates', 'cover', 'sections', 'pipe.hbs')]);
    symlinkSync('/dev/zero', join(folder, 'templates', 'cover', 'sections', 'zero.hbs'));
    const { exitCode, stdout } = await runCli([
      log,
      '--template',
      join(folder, 'templates'),
      '-f',
      'cover',
      '--no-archive',
    ]);
    expect([exitCode, stdout]).toEqual([0, 'A cover\n']);
  });

  it('is passed over in a folder of rules', async () => {
    mkdirSync(join(folder, 'rules', 'acme'), { recursive: true });
    execFileSync('mkfifo', [join(folder, 'rules', 'acme', 'pipe.yaml')]);
    symlinkSync('/dev/zero', join(folder, 'rules', 'acme', 'zero.yaml'));
    const { exitCode } = await runCli([log, '--rules', join(folder, 'rules'), '--no-archive']);
    expect(exitCode).toBe(0);
  });
});

describe('what is deeper than any program goes', () => {
  const DEEP = 100_000;
  const TEXTS = [
    '['.repeat(DEEP),
    `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
    `{"schemaVersion":"1","x":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
    `{"kind":"updoc-archive","version":1,"fingerprintsOnly":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    `- rule: ${'{ a: '.repeat(2_000)}1${' }'.repeat(2_000)}`,
    `- rule: ${'- '.repeat(20_000)}x`,
  ];

  it.each(READERS.filter(([what]) => !/redacted|terms/.test(what)))('is refused as %s', async (_, argv) => {
    for (const [index, text] of TEXTS.entries()) checkRefused(await runCli(argv(file(`${index}`, text))));
  });

  it('is a log like any other', async () => {
    const json = `{"message":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}\n`;
    const spans = Array.from(
      { length: 20_000 },
      (_, at) => `${LOG.slice(0, 24)}INFO  [main][LoggingTimer:83] Starting a.b.C${at}\n`,
    );
    const causes = `${LOG.slice(0, 24)}ERROR [main][A:1] x\njava.lang.Exception: x\n${'Caused by: a.bException: y\n'.repeat(DEEP)}`;
    for (const text of [json, spans.join(''), causes]) {
      const { exitCode } = await runCli([
        file('deep.log', LOG + text),
        '--no-archive',
        '--fail-on',
        'never',
        '-f',
        'html',
      ]);
      expect(exitCode).toBe(0);
    }
  });
});

describe('what multiplies itself', () => {
  const LAUGHS = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`),
  ];

  it('is refused as accepted findings and as a rule', async () => {
    const accepted = file('laughs.yaml', `- ${LAUGHS.join('\n  ')}\n`);
    checkRefused(await runCli([log, '--accepted', accepted, '--no-archive']));
    file('rules/acme/laughs.yaml', LAUGHS.join('\n'));
    const { exitCode, stdout } = await runCli(['rules', 'check', join(folder, 'rules')]);
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining('aliases are not allowed')]);
  });
});

describe('what would change all objects', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype'];

  it.each(NAMES)('changes none, whoever reads it: %s', async (name) => {
    const polluted = `{"${name}":{"polluted":true,"prototype":{"polluted":true}},"a":1}`;
    const texts = [
      polluted,
      `{"schemaVersion":"1","${name}":${polluted}}`,
      `{"kind":"updoc-archive","version":1,"fingerprintsOnly":false,"${name}":${polluted}}`,
      `{"version":1,"key":"${'A'.repeat(43)}=","values":{"${name}":"x"},"secrets":{},"${name}":${polluted}}`,
      `- ${name}: { polluted: true }\n  rule: a/b\n`,
    ];
    for (const [index, text] of texts.entries()) {
      for (const [, argv] of READERS) await runCli(argv(file(`${index}.json`, text)));
      await runCli([
        file('json.log', `${text}\n{"message":"x","level":"INFO","logger":"a","${name}":{"polluted":true}}\n`),
        '--no-archive',
      ]);
      await runCli([log, '--redact', '--redact-map', file('map.json', text), '--no-archive']);
      file(`rules/acme/a.yaml`, `${name}: { polluted: true }\ntitle: x\n`);
      await runCli([log, '--rules', join(folder, 'rules'), '--no-archive']);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function checkRefused({ exitCode, stderr }: CliRun): void {
  expect(stderr).not.toContain('this is a fault of updoc');
  expect(exitCode).toBe(2);
  expect(stderr.length).toBeLessThan(3_000);
}
