// Ctrl-C, kill, and the end of the terminal: nothing half-written, nothing left, the exit code that shells know.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { commitDrafts, discardDrafts, openDrafts } from '../../src/report/write-drafts.ts';
import { endOf, runProgram, startProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('interrupted');
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

let made = 0;

/** A home with an older report in it, and a pipe as standard input that gives a log and does not end. */
function makeHome(): { readonly home: string; readonly shell: string } {
  const home = join(folder, String(++made));
  mkdirSync(home);
  writeFileSync(join(home, 'good.log'), TOOL_START + CORE_DONE.repeat(30_000) + TOOL_DONE);
  writeFileSync(join(home, 'r.ndjson'), 'older');
  return { home, shell: `< <(cat ${home}/good.log; exec sleep 15 2> /dev/null)` };
}

/** Names of drafts and of temporary folders. */
function leftIn(home: string): readonly string[] {
  return readdirSync(home).filter((name) => name.endsWith('.tmp') || /^updoc-(?:ticket|watch)-/.test(name));
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000 && !isSo(); waited += 10) await wait(10);
  expect(isSo()).toBe(true);
}

describe('in the middle of an analysis', () => {
  it.each(SIGNALS)('%s ends with %i and takes away what was begun; the older file stays', async (signal, exitCode) => {
    const { home, shell } = makeHome();
    const path = join(home, 'r.ndjson');
    const child = startProgram(['-', '-o', path, '-o', join(home, 'r.html')], { home, shell });
    const ended = endOf(child);
    await until(() => leftIn(home).length === 2 && sizeOf(home, leftIn(home)) > 100_000);
    child.kill(signal);
    expect(await ended).toMatchObject({ exitCode, signal: null, stdout: '', stderr: '' });
    expect(leftIn(home)).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(existsSync(join(home, '.local'))).toBe(false);
  });

  it.each(SIGNALS)('%s ends it at once where no file was begun', async (signal) => {
    const { home, shell } = makeHome();
    const child = startProgram(['-', '-f', 'ndjson', '--no-archive'], { home, shell });
    const ended = endOf(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    // A shell makes 130 and the like of it.
    expect(await ended).toMatchObject({ exitCode: null, signal, stderr: '' });
  });
});

describe('in the middle of a ticket', () => {
  it.each(SIGNALS)('%s ends with %i and takes its temporary files away', async (signal, exitCode) => {
    const { home } = makeHome();
    const zip = join(home, 't.zip');
    writeFileSync(join(home, 'good.log'), TOOL_START + CORE_DONE.repeat(4_000) + TOOL_DONE);
    const argv = ['ticket', join(home, 'good.log'), '--include-logs', '--no-archive', '-o', zip];
    const child = startProgram(argv, { home, env: { TMPDIR: home } });
    const ended = endOf(child);
    await until(() => leftIn(home).length > 0);
    child.kill(signal);
    expect(await ended).toMatchObject({ exitCode, signal: null, stdout: '' });
    expect([leftIn(home), existsSync(zip)]).toEqual([[], false]);
    const again = await runProgram(argv, { home, env: { TMPDIR: home } });
    expect(again.exitCode).toBe(0);
  });
});

describe('while standard input is watched', () => {
  it.each(SIGNALS)('%s ends with %i and takes away what was kept of it', async (signal, exitCode) => {
    const { home, shell } = makeHome();
    const child = startProgram(['watch', '-', '--no-archive'], { home, shell, env: { TMPDIR: home } });
    const ended = endOf(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(leftIn(home)).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toMatchObject({ exitCode, signal: null });
    expect(leftIn(home)).toEqual([]);
  });
});

it('an interrupt comes before several files are put in place or after, never between', async () => {
  const own = join(folder, String(++made));
  mkdirSync(own);
  const paths = ['a.md', 'b.md', 'c.md'].map((name) => join(own, name));
  for (const path of paths) writeFileSync(path, 'older');
  const drafts = await openDrafts(paths);
  for (const draft of drafts) await draft.write('new');
  const seen: string[] = [];
  const watch = (): void => {
    seen.push(paths.map((path) => readFileSync(path, 'utf8')).join());
    if (!isOver) setImmediate(watch);
  };
  let isOver = false;
  watch();
  await commitDrafts(drafts);
  isOver = true;
  await discardDrafts(drafts);
  await new Promise(setImmediate);
  expect(new Set(seen)).toEqual(new Set(['older,older,older', 'new,new,new']));
  expect(readdirSync(own)).toEqual(['a.md', 'b.md', 'c.md']);
});

function sizeOf(home: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + readFileSync(join(home, name)).length, 0);
}
