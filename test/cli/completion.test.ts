import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/index.ts';
import { isInstalled } from '../support/is-installed.ts';
import { runCli } from '../support/run-cli.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
const folder = mkdtempSync(join(tmpdir(), 'updoc-completion-'));
const script = (shell: string): string => join(folder, `updoc.${shell}`);

beforeAll(async () => {
  for (const shell of SHELLS) writeFileSync(script(shell), (await runCli(['completion', shell])).stdout);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function describeIn(shell: (typeof SHELLS)[number], tests: () => void): void {
  const isThere = isInstalled(shell, 'its completion is not tested', '--version');
  describe.skipIf(!isThere)(`updoc completion ${shell}`, tests);
}

/** What bash offers for the last of some words. */
function offeredByBash(words: readonly string[]): readonly string[] {
  const ask = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _updoc; echo "${COMPREPLY[*]}"';
  const { stdout, stderr } = spawnSync('bash', ['-c', ask, 'bash', script('bash'), ...words], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split(/\s+/).filter((word) => word !== '');
}

/** What fish offers for a line that is not finished. */
function offeredByFish(line: string): readonly string[] {
  const argv = ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script('fish'), line];
  const { stdout, stderr } = spawnSync('fish', argv, {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .map((offer) => offer.split('\t')[0])
    .filter((word) => word !== '');
}

describeIn('bash', () => {
  it.each([
    [['updoc', 'ru'], ['rules']],
    [
      ['updoc', 'rules', ''],
      ['list', 'show', 'check', 'new'],
    ],
    [['updoc', 'rules', 'check', '--on'], ['--only']],
    [
      ['updoc', 'analyze', '--fail-on', ''],
      ['error', 'warning', 'note', 'never'],
    ],
    [['updoc', 'x.log', '--format', ''], OUTPUT_NAMES],
    [['updoc', 'x.log', '--sh'], ['--short']],
    [['updoc', 'completion', ''], SHELLS],
    [['updoc', 'analyze', ''], []],
    [['updoc', 'x.log', '-o', ''], []],
    [['updoc', 'out'], []],
  ])('offers what may stand there, or leaves it to files: %j', (words, offered) => {
    expect(offeredByBash(words)).toEqual(offered);
  });
});

describeIn('fish', () => {
  it.each([
    ['updoc ru', ['rules']],
    ['updoc rules ch', ['check']],
    ['updoc analyze --fail-on ', ['error', 'never', 'note', 'warning']],
    ['updoc x.log --sho', ['--short']],
  ])('offers what may stand there: %j', (line, offered) => {
    expect(offeredByFish(line).toSorted()).toEqual(offered);
  });
});

describeIn('zsh', () => {
  it('is read without a fault', () => {
    const load =
      'autoload -U compinit && compinit -u -D && source "$1" && (( $+functions[_updoc] )) && echo ${_comps[updoc]}';
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', load, 'zsh', script('zsh')], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '_updoc\n', stderr: '' });
  });
});

it('is said what is known of shells', async () => {
  const { exitCode, stderr } = await runCli(['completion', 'bsh']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});
