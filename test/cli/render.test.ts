import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../scripts/write-report-schema.ts';
import { OUTPUT_NAMES, analyze, readSavedReport, renderOutput } from '../../src/index.ts';
import { renderJson } from '../../src/report/render-json.ts';
import { checkTimes } from '../../src/saved/check-times.ts';
import { checkValues } from '../../src/saved/check-values.ts';
import '../support/fixed-seed.ts';
import { readSamples } from '../support/read-sample.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const FOLDER = temporaryFolder('render');
const OUTPUTS = OUTPUT_NAMES.filter((name) => name !== 'ndjson');
const LOOK = { width: 100, color: true, verbose: true, exitCode: 1 };
/** An upgrade that failed, one with a module, several sources, an import, a server, hostile text. */
const VARIED = [
  'samples/upgrade/73-mysql-unique-index.log',
  'samples/upgrade/71-db2-module-duplicate-row.log',
  'samples/together/74-postgresql',
  'samples/import/db2-load-rejected.log',
  'samples/hostile',
];
const SAMPLE = 'samples/upgrade/73-mysql-unique-index.log';

async function saved(input = SAMPLE): Promise<string> {
  const path = join(FOLDER, `${input.replace(/\W/g, '-')}.json`);
  await runCli(['analyze', input, '-o', path, '--fail-on', 'never']);
  return path;
}

describe('updoc render', () => {
  it.each(VARIED)('writes every output as the analysis did: %s', async (input) => {
    const fresh = await analyze([input], { now: new Date('2026-01-01T00:00:00Z') });
    const path = join(FOLDER, 'sample.json');
    writeFileSync(path, renderOutput(fresh, 'json', LOOK));
    const again = await readSavedReport(path);
    for (const output of OUTPUTS) expect(renderOutput(again, output, LOOK)).toBe(renderOutput(fresh, output, LOOK));
  });

  it('has all that an analysis knows, for every sample', async () => {
    const validate = new Ajv().compile(JSON.parse(publishedSchema()));
    for (const { path, input } of readSamples()) {
      const fresh = await analyze([input], { now: new Date('2026-01-01T00:00:00Z') });
      const again: unknown = JSON.parse(renderJson(fresh));
      expect(again, path).toStrictEqual(fresh);
      expect(validate(again), path).toBe(true);
      expect([checkValues(again), checkTimes(fresh)], path).toEqual([undefined, undefined]);
    }
  }, 60_000);

  it('writes several files and has the exit code of the analysis', async () => {
    const [path, page, text] = [await saved(), join(FOLDER, 'again.html'), join(FOLDER, 'again.md')];
    const run = await runCli(['render', path, '-o', page, '-o', text]);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(text, 'utf8')).toContain('Root cause');
    expect((await runCli(['render', path, '--fail-on', 'never'])).exitCode).toBe(0);
  });

  it('reads standard input and prints for the terminal', async () => {
    const run = await runCli(['render', '-'], { stdin: readFileSync(await saved(), 'utf8') });
    expect(run.stdout).toContain('Root cause');
  });

  it('redacts', async () => {
    const map = join(FOLDER, 'map.json');
    const { stdout } = await runCli([
      'render',
      await saved(),
      '-f',
      'json',
      '--redact',
      '--redact-map',
      map,
      '--redact-term',
      '31870-31898',
    ]);
    expect(JSON.parse(stdout)).toHaveProperty('redaction');
    expect(stdout).not.toContain('31870-31898');
  });

  it.each([
    ['ndjson', ['-f', 'ndjson']],
    ['a file of ndjson', ['-o', join(FOLDER, 'a.ndjson')]],
  ])('does not write %s, which a report does not hold', async (_, options) => {
    const run = await runCli(['render', await saved(), ...options]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('ndjson cannot be made of a saved report');
  });

  it('says what a log is not, and what to give', async () => {
    const run = await runCli(['render', SAMPLE]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`updoc: "${SAMPLE}" is not JSON`);
  });

  it('never breaks on a report that somebody changed', async () => {
    const whole = readFileSync(await saved('samples/together/74-postgresql'), 'utf8');
    const paths = leavesOf(JSON.parse(whole));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...STRANGE)), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...OUTPUTS),
        async (changes, output) => {
          const tree: unknown = JSON.parse(whole);
          for (const [index, value] of changes) put(tree, paths[index % paths.length], value);
          const run = await runCli(['render', '-', '-f', output, '--verbose'], { stdin: JSON.stringify(tree) });
          expect(run.exitCode, run.stderr).toBeLessThan(3);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

const STRANGE = [
  -1,
  0,
  0.5,
  9_007_199_254_740_991,
  -9e15,
  '',
  'x'.repeat(5_000),
  '\u001b[31m<script>',
  '__proto__',
  'constructor',
  true,
  null,
  [],
  {},
] as const;

/** Paths of all leaves of plain data. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

function put(tree: unknown, path: readonly string[], value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (isTree(node) ? Reflect.get(node, key) : undefined), tree);
  if (isTree(parent)) Reflect.set(parent, path.at(-1) ?? '', value);
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
