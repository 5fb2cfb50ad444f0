// The program does not break on what nobody meant: a short run of the fuzzer with one seed, and all that longer runs found once.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_LOG } from '../../scripts/demo-log.ts';
import { readFoundCases } from '../../scripts/fuzz/found-cases.ts';
import { makeCase } from '../../scripts/fuzz/make-case.ts';
import { FUZZ_KINDS } from '../../scripts/fuzz/fuzz-case.ts';
import { type World, runScript } from '../../scripts/fuzz/run-script.ts';
import { scriptsOf } from '../../scripts/fuzz/scripts.ts';
import { readSeeds } from '../../scripts/fuzz/seeds.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = temporaryFolder('fuzz');
const seeds = await readSeeds();
const found = readFoundCases(join(ROOT, 'samples/found'));

describe('fuzzing', () => {
  it('finds nothing in a short run', () => {
    const keep = join(FOLDER, 'kept');
    const words = ['scripts/fuzz.ts', '--inputs', '120', '--seed', '7', '--keep', keep];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('120 inputs');
    expect({ status, kept: existsSync(keep) }).toEqual({ status: 0, kept: false });
  }, 120_000);

  it('makes the same case of the same numbers', async () => {
    for (let index = 0; index < 60; index++) {
      const made = await makeCase(seeds, 5, index, FUZZ_KINDS);
      expect(await makeCase(seeds, 5, index, FUZZ_KINDS)).toEqual(made);
    }
  });
});

describe.each(found.map((one) => [`${one.kind}/${one.name}`, one] as const))('samples/found/%s', (_, one) => {
  it('breaks nothing any more, whatever is done with it', async () => {
    for (const [index, script] of scriptsOf(one.kind).entries()) {
      expect(
        await runScript(one, script, worldOf(`${one.kind}-${one.name}-${index}`)),
        `script ${index}`,
      ).toBeUndefined();
    }
  }, 60_000);
});

function worldOf(name: string): World {
  const folder = join(FOLDER, name);
  mkdirSync(folder);
  const world = { folder, demo: join(folder, 'demo.log'), past: join(folder, 'past.db') };
  copyFileSync(join(ROOT, DEMO_LOG), world.demo);
  writeFileSync(world.past, seeds.archive);
  return world;
}
