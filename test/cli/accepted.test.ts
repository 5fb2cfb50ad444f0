import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUT_NAMES } from '../../src/index.ts';
import { error } from '../support/log-lines.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const FOLDER = temporaryFolder('accepted');
const WARNED = TOOL_START + CORE_DONE + error(5, 'SomeLogger', 'Something odd happened') + TOOL_DONE;
const FAILED = TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout');
const HOME = join(FOLDER, 'home');
const NEVER_OVER = '9999-12-31';

async function fileFor(log: string, until: string, path = join(FOLDER, 'accepted.yaml')): Promise<string> {
  const { stdout } = await runCli(['-', '-f', 'json'], { stdin: log });
  const { findings } = JSON.parse(stdout) as { findings: readonly { fingerprint: string }[] };
  const entries = [...new Set(findings.map(({ fingerprint }) => fingerprint))].map(
    (fingerprint) =>
      `- fingerprint: "${fingerprint}"\n  reason: agreed <with> all\n  until: ${until}\n  by: Operations\n`,
  );
  writeFileSync(path, entries.join(''));
  return path;
}

describe('accepted findings', () => {
  it('do not make the exit code 1', async () => {
    const path = await fileFor(WARNED, NEVER_OVER);
    const options = ['-', '--fail-on', 'warning'];
    expect((await runCli(options, { stdin: WARNED })).exitCode).toBe(1);
    expect((await runCli([...options, '--accepted', path], { stdin: WARNED })).exitCode).toBe(0);
  });

  it('do when their last day is over, which is said', async () => {
    const path = await fileFor(WARNED, '2024-01-31');
    const run = await runCli(['-', '--fail-on', 'warning', '--accepted', path], { stdin: WARNED });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/warning: .*accepted\.yaml:1: .* was accepted until 2024-01-31, and counts again/);
  });

  it('do not make a failed upgrade any better', async () => {
    const path = await fileFor(FAILED, NEVER_OVER);
    const run = await runCli(['-', '--accepted', path, '--verbose'], { stdin: FAILED });
    expect(run.exitCode).toBe(1);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('the upgrade failed, which no acceptance changes');
  });

  it.each(OUTPUT_NAMES.filter((name) => name !== 'trace'))(
    'are shown with their reason and day: %s',
    async (output) => {
      const path = await fileFor(FAILED, NEVER_OVER);
      const { stdout } = await runCli(['-', '--accepted', path, '-f', output], { stdin: FAILED });
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/agreed (?:<|\\<|&lt;|&#60;)with/);
      expect(stdout).toContain(NEVER_OVER);
      expect(stdout).toContain('Operations');
    },
  );

  it('are in a file beside the own rules, unless nothing is to be accepted', async () => {
    mkdirSync(join(HOME, 'updoc'), { recursive: true });
    const path = await fileFor(WARNED, NEVER_OVER, join(HOME, 'updoc', 'accepted.yaml'));
    const world = { stdin: WARNED, env: { XDG_CONFIG_HOME: HOME } };
    const run = await runCli(['-', '--fail-on', 'warning', '--verbose'], world);
    expect(run.exitCode).toBe(0);
    expect(run.stdout.replace(/\s+/g, '')).toContain(`acceptedby"${path}"`);
    expect((await runCli(['-', '--fail-on', 'warning', '--no-accepted'], world)).exitCode).toBe(1);
  });

  it('are decided anew for a saved report', async () => {
    const path = await fileFor(WARNED, NEVER_OVER);
    const saved = (await runCli(['-', '-f', 'json'], { stdin: WARNED })).stdout;
    const options = ['render', '-', '--fail-on', 'warning'];
    expect((await runCli(options, { stdin: saved })).exitCode).toBe(1);
    expect((await runCli([...options, '--accepted', path], { stdin: saved })).exitCode).toBe(0);
  });

  it('do not say in a redacted report who accepted them', async () => {
    const path = await fileFor(FAILED, NEVER_OVER);
    const map = join(FOLDER, 'map.json');
    const { stdout } = await runCli(['-', '--accepted', path, '-f', 'json', '--redact', '--redact-map', map], {
      stdin: FAILED,
    });
    expect(stdout).toContain('agreed <with> all');
    expect(stdout).not.toContain('Operations');
  });

  it('are not guessed from a file with mistakes', async () => {
    const path = join(FOLDER, 'wrong.yaml');
    writeFileSync(path, '- rule: a/b\n');
    const run = await runCli(['-', '--accepted', path], { stdin: WARNED });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`${path}:1: there is no "reason"`);
  });
});
