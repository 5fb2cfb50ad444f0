// Whoever reads the output stops reading: `updoc … | head -1`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/index.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('closed-pipe');
const failed = join(folder, 'failed.log');
const good = join(folder, 'good.log');
writeFileSync(failed, TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout'));
writeFileSync(good, TOOL_START + CORE_DONE + TOOL_DONE);

/** A pipe whose reader is gone. */
const before = 'exec 3> >(exec true); wait $!';
const CLOSED_OUT = { home: folder, before, shell: '>&3' };
const CLOSED_TALK = { home: folder, before, shell: '2>&3' };
const CLOSED_BOTH = { home: folder, before, shell: '>&3 2>&3' };
/** The shell stays, to say how the program ended. */
const HEAD = { home: folder, before: 'exec() { "$@"; }', shell: '| head -n 1; exit ${PIPESTATUS[0]}' };

describe('a pipe that is closed after the first line', () => {
  it.each(OUTPUT_NAMES)('ends quietly, with the exit code of the analysis: %s', async (output) => {
    const end = await runProgram([failed, '-f', output], HEAD);
    expect(end).toMatchObject({ exitCode: 1, signal: null, stderr: '' });
    expect(end.stdout.split('\n')).toHaveLength(2);
  });
});

describe('a pipe that nobody reads', () => {
  it.each(OUTPUT_NAMES.filter((output) => output !== 'ndjson'))('loses no exit code: %s', async (output) => {
    const end = await runProgram([failed, '-f', output], CLOSED_OUT);
    expect(end).toMatchObject({ exitCode: 1, signal: null, stderr: '' });
  });

  it('ends NDJSON before it is known what became of the upgrade', async () => {
    const end = await runProgram([failed, '-f', 'ndjson'], CLOSED_OUT);
    expect(end).toMatchObject({ exitCode: 0, signal: null, stderr: '' });
  });

  it('keeps no file from being written', async () => {
    const path = join(folder, 'r.json');
    const end = await runProgram([failed, '-f', 'html', '-o', path, '--quiet'], CLOSED_OUT);
    expect(end).toMatchObject({ exitCode: 1, stderr: '' });
    const again = await runProgram(['render', path, '-f', 'json'], { home: folder });
    expect(JSON.parse(again.stdout)).toMatchObject({ verdict: { outcome: 'failed' } });
  });

  it.each([
    '--help',
    '--version',
    'rules --help',
    'formats',
    'rules list',
    'rules show database/unique-index-duplicates',
    'completion bash',
    'history',
    'history export',
    'search boom',
  ])('is left quietly by: updoc %s', async (command) => {
    const end = await runProgram(command.split(' '), CLOSED_OUT);
    expect(end).toMatchObject({ exitCode: 0, signal: null, stderr: '' });
  });
});

describe('talk that nobody reads', () => {
  it.each([
    ['an input that is not there, beside a good one', [good, '/nowhere/b.log'], 2],
    ['no input that is there', ['/nowhere/b.log'], 2],
    ['a failed upgrade, beside an input that is not there', [failed, '/nowhere/b.log'], 1],
  ])('keeps the exit code: %s', async (_, argv, exitCode) => {
    expect(await runProgram(argv, CLOSED_TALK)).toMatchObject({ exitCode, signal: null });
    expect(await runProgram(argv, CLOSED_BOTH)).toMatchObject({ exitCode, signal: null });
  });

  it('keeps the report', async () => {
    const end = await runProgram([good, '/nowhere/b.log', '-f', 'json'], CLOSED_TALK);
    expect(JSON.parse(end.stdout)).toMatchObject({ complete: false, verdict: { outcome: 'succeeded' } });
  });
});
