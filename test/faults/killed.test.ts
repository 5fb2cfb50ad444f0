// kill -9 at any moment: nothing half-written, and what is left behind is never taken for a report nor in anybody's way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../scripts/make-samples/random.ts';
import { redactTexts, writeOutputs } from '../../src/index.ts';
import { readMap } from '../../src/redact/map/map-file.ts';
import { killAfter, startWriter } from '../support/killed-writer.ts';
import { endOf, runProgram, startProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START } from '../support/upgrade-logs.ts';

const WRITER = join(import.meta.dirname, '../support/output-writer.ts');
const KILLS = 24;
/** Writers get so many numbers each time. */
const NUMBERS = 10_000;
const LONGEST_LIFE_MS = 100;

const folder = temporaryFolder('killed');
const GOOD = TOOL_START + CORE_DONE + TOOL_DONE;

describe(`outputs and the redaction map, through ${KILLS} kill -9 of a program that writes them`, () => {
  it('are whole each time, and nothing that was acknowledged is lost', async () => {
    const own = join(folder, 'outputs');
    mkdirSync(own);
    const random = makeRandom(11);
    const acknowledged: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await killAfter(
        startWriter([WRITER, own, String(kill * NUMBERS)], join(folder, 'compiled'), acknowledged),
        random() * LONGEST_LIFE_MS,
      );
      const numbers = ['a.json', 'b.json'].map((name) => numberIn(join(own, name)));
      // Between two names there is a moment in which one file is new and the other is not.
      expect(Math.abs((numbers[0] ?? 0) - (numbers[1] ?? 0)) % NUMBERS).toBeLessThanOrEqual(1);
      expect(numbers[1]).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);
      expect(namesBesides(own, ['a.json', 'b.json', 'map.json', 'map.json.lock'])).toEqual([]);
    }
    const { values } = await readMap(join(own, 'map.json'));
    const hosts = new Set(Object.values(values));
    expect(acknowledged.filter((number) => !hosts.has(`kiwi-${number}`))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    await tidiedBy(own);
  }, 120_000);

  /** Who writes the same files next takes away what was left, and waits for nobody. */
  async function tidiedBy(own: string): Promise<void> {
    const startMs = performance.now();
    await redactTexts(['jdbc:mysql://kiwi-last:3306/x'], { mapPath: join(own, 'map.json') });
    await writeOutputs(['a.json', 'b.json'].map((name) => ({ path: join(own, name), text: '{}' })));
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(readdirSync(own).sort()).toEqual(['a.json', 'b.json', 'map.json']);
  }
});

describe('what a program that was killed left', () => {
  /** The name of what a program would leave that is not there any more. */
  async function markOfTheDead(): Promise<string> {
    const own = join(folder, 'dead');
    mkdirSync(own, { recursive: true });
    const child = spawn(
      process.execPath,
      [
        '-e',
        `
      const { draftPathOf } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/report/draft-names.ts'))});
      process.stdout.write(draftPathOf('x').slice('.x.'.length));
    `,
        '--input-type=module',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(child, 'close');
    return text;
  }

  it('is no log and no report', async () => {
    const own = join(folder, 'left');
    mkdirSync(own);
    writeFileSync(join(own, 'upgrade.log'), GOOD);
    writeFileSync(join(own, `.report.json.${await markOfTheDead()}`), '{"schemaVersion":"1","half');
    writeFileSync(join(own, `.upgrade.log.${await markOfTheDead()}`), 'half');
    const { stdout, stderr } = await runProgram([own, '-f', 'json', '--no-archive'], { home: folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ complete: true, sources: [{ path: join(own, 'upgrade.log') }] });
  });

  it('is left alone where it is of another machine, of a program that runs, or of another file', async () => {
    const own = join(folder, 'others');
    mkdirSync(own);
    const dead = await markOfTheDead();
    const running = dead.slice(0, 8) + process.pid.toString(16).padStart(8, '0') + dead.slice(16);
    const names = [`.a.md.00000000${dead.slice(8)}`, `.a.md.${running}`, `.b.md.${dead}`, '.a.md.notes.tmp'];
    for (const name of [...names, `.a.md.${dead}`]) writeFileSync(join(own, name), 'half');
    await writeOutputs([{ path: join(own, 'a.md'), text: 'whole' }]);
    expect(readdirSync(own).sort()).toEqual([...names, 'a.md'].sort());
  });

  it('of temporary files is taken away by the next one that needs such', async () => {
    const mark = (await markOfTheDead()).slice(0, 16);
    const left = ['ticket', 'events', 'watch'].map((kind) => join(tmpdir(), `updoc-${kind}-${mark}-abcdef`));
    for (const path of left) mkdirSync(path);
    for (const path of left) writeFileSync(join(path, 'events.ndjson'), 'half');
    const log = join(folder, 'a.log');
    writeFileSync(log, GOOD);
    const zip = join(folder, 'ticket.zip');
    const end = await runProgram(['ticket', log, '-o', zip, '--no-archive'], { home: folder });
    expect(end.exitCode).toBe(0);
    expect([zip, ...left].map((path) => existsSync(path))).toEqual([true, false, false, false]);
  });
});

describe('the whole program, killed at any moment', () => {
  const MOMENTS_MS = [200, 300, 400, 500, 600, 800];

  it.each(['analyze', 'ticket'])(
    'leaves whole files or none: updoc %s',
    async (command) => {
      const home = join(folder, command);
      mkdirSync(home);
      const log = join(home, 'upgrade.log');
      writeFileSync(log, TOOL_START + CORE_DONE.repeat(2_000) + TOOL_DONE);
      const paths = command === 'ticket' ? [join(home, 't.zip')] : ['r.html', 'r.json'].map((name) => join(home, name));
      const argv = [command, log, '--include-logs', '--redact', ...paths.flatMap((path) => ['-o', path])].filter(
        (word) => (command === 'ticket' ? word !== '--redact' : word !== '--include-logs'),
      );
      for (const [turn, momentMs] of MOMENTS_MS.entries()) {
        for (const path of paths) writeFileSync(path, `older ${turn}`);
        const child = startProgram(argv, { home, env: { TMPDIR: home } });
        const ended = endOf(child);
        await wait(momentMs);
        child.kill('SIGKILL');
        await ended;
        for (const path of paths) expect(isWhole(path) || readFileSync(path, 'utf8') === `older ${turn}`).toBe(true);
      }
      const last = await runProgram(argv, { home, env: { TMPDIR: home } });
      expect(last.exitCode).toBe(0);
      expect(paths.map(isWhole)).toEqual(paths.map(() => true));
      expect(readdirSync(home).filter((name) => name.endsWith('.tmp') || name.startsWith('updoc-ticket-'))).toEqual([]);
      const history = await runProgram(['history', '-f', 'json'], { home });
      expect(history.exitCode).toBe(0);
    },
    60_000,
  );
});

/** A JSON report, a page or an archive, from its first byte to its last. */
function isWhole(path: string): boolean {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1');
  if (path.endsWith('.html')) return text.startsWith('<!doctype html>') && text.trimEnd().endsWith('</html>');
  if (path.endsWith('.zip')) return text.startsWith('PK') && bytes.lastIndexOf('PK\u0005\u0006') === bytes.length - 22;
  return text.startsWith('{') && text.endsWith('}\n');
}

function numberIn(path: string): number {
  const { number, end, filler } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  expect(end).toBe(number);
  expect(filler).toHaveLength(20_000);
  return Number(number);
}

/** Names in a folder that are neither of these nor drafts nor locks that were moved aside. */
function namesBesides(own: string, names: readonly string[]): readonly string[] {
  return readdirSync(own)
    .filter(
      (name) => !names.includes(name) && !/^\.[\w.]+\.[\da-f]{12,24}\.tmp$|^map\.json\.lock\.[\da-f-]{36}$/.test(name),
    )
    .sort();
}
