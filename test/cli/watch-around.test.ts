import { appendFileSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, test } from 'vitest';
import { followLog } from '../../src/cli/watch/follow-log.ts';
import { watchFile } from '../../src/cli/watch/watch-file.ts';
import { analyze, createSignReader } from '../../src/index.ts';
import { brokenStream, runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BEGIN_MS, watchCli } from '../support/watch-cli.ts';
import { BEGIN, CORE_END, END, FAILURE, line, told } from '../support/watched-lines.ts';

describe('the file', () => {
  it('may be emptied, and be written anew', async () => {
    const { stderr, exitCode } = await watchCli([
      { append: BEGIN + FAILURE },
      { write: BEGIN },
      { append: CORE_END + END },
    ]);
    expect(stderr).toContain('"output.log" was emptied and is written anew');
    expect(exitCode).toBe(0);
  });

  it('may be rotated: the name is followed', async () => {
    const { stderr, exitCode } = await watchCli([
      { append: BEGIN + FAILURE },
      {
        do: (path) => {
          renameSync(path, `${path}.1`);
          writeFileSync(path, `${BEGIN}${CORE_END}${CORE_END}${CORE_END}`);
        },
      },
      { append: END },
    ]);
    expect(stderr).toContain('"output.log" is another file now, as when logs rotate');
    expect(exitCode).toBe(0);
  });

  it('may be gone for a while', async () => {
    const { stderr, exitCode } = await watchCli([
      { append: BEGIN },
      {
        do: (path) => {
          renameSync(path, `${path}.away`);
        },
      },
      { waitMs: 60_000 },
      {
        do: (path) => {
          renameSync(`${path}.away`, path);
        },
      },
      { append: CORE_END + END },
    ]);
    expect(stderr).toContain('"output.log" is gone: waiting for it to come back\n"output.log" is back\n');
    expect(exitCode).toBe(0);
  });

  it('may be empty', async () => {
    const { stderr } = await watchCli([
      { append: '' },
      { waitMs: 2_000 },
      { waitMs: 2_000 },
      { append: BEGIN + CORE_END + END },
    ]);
    expect(stderr.match(/is empty: waiting for its first line/g)).toHaveLength(1);
  });

  it('says nothing of itself where it is quiet, and shows no status', async () => {
    const { stdout, stderr } = await watchCli([{ append: BEGIN }, { append: CORE_END + END }], ['--quiet']);
    expect({ told: told(stdout), stderr }).toEqual({ told: [], stderr: '' });
  });

  it('may not be a folder', async () => {
    const { exitCode, stderr } = await watchCli([], [], {
      before: (path) => {
        mkdirSync(path);
      },
    });
    expect(stderr).toMatch(/"[^"]+output\.log" is a folder; give the log that is being written/);
    expect(exitCode).toBe(2);
  });
});

describe('standard input', () => {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (const piece of [BEGIN, CORE_END, END]) yield await Promise.resolve(Buffer.from(piece));
  }

  it('is kept in a private file that is gone afterwards, and reported at its end', async () => {
    const before = kept();
    const modes: number[] = [];
    async function* looked(): AsyncGenerator<Buffer> {
      for await (const piece of pieces()) {
        for (const folder of kept().filter((name) => !before.includes(name))) {
          modes.push(...['.', 'stdin.log'].map((name) => statSync(join(tmpdir(), folder, name)).mode & 0o777));
        }
        yield piece;
      }
    }
    const { exitCode, stdout } = await watchCli([], [], { log: '-', chunks: looked() });
    expect(stdout).toContain('The upgrade succeeded');
    expect(exitCode).toBe(0);
    expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
    expect(kept()).toEqual(before);
  });

  it('that ends early is reported as it is', async () => {
    const { exitCode, stdout } = await watchCli([], [], { log: '-', stdin: BEGIN });
    expect(stdout).toContain('UpgradeLayout');
    expect(exitCode).toBe(0);
  });

  it('that cannot be read is said so', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from(BEGIN));
      throw new Error('EIO: i/o error, read');
    }
    const { exitCode, stderr } = await watchCli([], [], { log: '-', chunks: broken() });
    expect(stderr).toContain('standard input cannot be read (EIO: i/o error, read); write to a file');
    expect(exitCode).toBe(2);
  });

  function kept(): readonly string[] {
    return readdirSync(tmpdir()).filter((name) => name.startsWith('updoc-watch-'));
  }
});

describe('on a terminal', () => {
  const terminal = { isTTY: true, columns: 60, env: { NO_COLOR: '1', TERM: 'xterm' } };

  it('the status is drawn in its place, within the width', async () => {
    const { stdout } = await watchCli([{ append: BEGIN }, { waitMs: 5_000 }, { append: CORE_END + END }], [], terminal);
    const [first = '', second = ''] = stdout.split('\r').filter((frame) => frame.includes('▸'));
    expect(first).toBe(
      [
        '─'.repeat(59),
        'output.log · upgrade since 2025-04-05 03:00:00 UTC, 12 s',
        'U3.2 Run the core upgrade processes · 1 process done',
        '▸ v7_4_x.UpgradeLayout for 0 s',
        '  in PortalUpgradeProcess',
        'last line 03:00:12 UTC, 0 s ago',
      ]
        .map((text) => `${text}\u001b[K`)
        .join('\n') + '\u001b[J',
    );
    expect(second).toContain('\u001b[5A─');
    expect(second).toContain('▸ v7_4_x.UpgradeLayout for 5 s');
  });

  it('that cannot move its cursor lines are printed', async () => {
    const { stdout } = await watchCli([{ append: BEGIN + CORE_END + END }], [], {
      ...terminal,
      env: { TERM: 'dumb', NO_COLOR: '1' },
    });
    expect(stdout).not.toContain('\u001b');
    expect(told(stdout)).not.toEqual([]);
  });

  it('colours are used as they are for analyze', async () => {
    const { stdout } = await watchCli([{ append: BEGIN + FAILURE }], [], { isTTY: true, columns: 80, env: {} });
    expect(stdout).toContain('\u001b[31m');
  });

  it('an interrupt leaves the status, and begins a line', async () => {
    const cleanUps: (() => void)[] = [];
    let written = '';
    const { stdout } = await watchCli(
      [
        { append: BEGIN },
        { waitMs: 1_000 },
        {
          do: () => {
            for (const cleanUp of cleanUps) cleanUp();
          },
        },
        { append: CORE_END + END },
      ],
      [],
      { ...terminal, onInterrupt: (cleanUp) => cleanUps.push(cleanUp) },
    );
    written = stdout;
    expect(cleanUps).toHaveLength(1);
    expect(written).toContain('ago\u001b[K\u001b[J\n');
  });

  it('that is closed the watch ends quietly', async () => {
    const { exitCode, stderr } = await watchCli([{ append: BEGIN }], ['--quiet'], { stdout: brokenStream('EPIPE') });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

describe('outputs', () => {
  it('are written when the upgrade is over', async () => {
    const output = join(await temporaryFolder(), 'report.json');
    const { stderr } = await watchCli([{ append: BEGIN + CORE_END + END }], ['-o', output]);
    expect(stderr).toContain(`wrote ${output}`);
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ verdict: { outcome: 'succeeded' } });
  });

  it.each([
    ['report.hmtl', /hmtl/],
    ['events.ndjson', /cannot be written by a watch/],
    ['missing/report.html', /missing" does not exist/],
  ])('that cannot be written are refused before anything is watched: %s', async (name, message) => {
    const { exitCode, stderr, tookMs } = await watchCli([], ['-o', join(await temporaryFolder(), name)]);
    expect(stderr).toMatch(message);
    expect({ exitCode, tookMs }).toEqual({ exitCode: 2, tookMs: 0 });
  });

  test.each([
    ['--interval', '0'],
    ['--interval', 'soon'],
    ['--stall-after', '-1'],
  ])('%s %s is refused', async (option, value) => {
    const { exitCode, stderr } = await watchCli([], [option, value]);
    expect(stderr).toContain(`${option} takes`);
    expect(exitCode).toBe(2);
  });
});

describe('a large log', () => {
  it('is analyzed for a tenth of the time at most', async () => {
    let nowMs = 0;
    let analyses = 0;
    const grows = Array.from({ length: 60 }, (_, index) => ({
      append: line('03:00:13.000', `line ${index}`, 'INFO  [main][Job:1]'),
    }));
    const log = await temporaryLog(BEGIN);
    await followLog(watchFile(log), {
      settings: { stallAfterMs: 300_000 },
      intervalMs: 1_000,
      time: {
        clock: () => nowMs,
        now: () => new Date(BEGIN_MS + nowMs),
        sleep: async (ms) => {
          nowMs += ms;
          appendFileSync(log, grows.shift()?.append ?? '');
          await setImmediate();
        },
      },
      analyze: async () => {
        analyses++;
        nowMs += 2_000;
        const { onEvent, signs } = createSignReader();
        const report = await analyze([log], { listener: { ...deaf, onEvent } });
        return { report, signs: grows.length === 0 ? { ...signs(), settleMs: 0 } : signs() };
      },
      tell: async () => Promise.resolve(),
      show: async () => Promise.resolve(),
    });
    // The first two follow each other; then 2 seconds in 20 are left for each.
    expect(analyses).toBe(6);
  });
});

describe('the archive', () => {
  it('remembers the report when the upgrade is over, and forecasts the next one', async () => {
    const archive = join(await temporaryFolder(), 'archive.db');
    const options = ['--archive', archive, '--label', 'shop'];
    await watchCli([{ append: BEGIN + CORE_END + END }], options);
    const { stdout } = await watchCli(
      [{ append: BEGIN.replaceAll('2025', '2026') }, { append: (CORE_END + END).replaceAll('2025', '2026') }],
      options,
    );
    expect(told(stdout)[0]).toContain('ends in about 1 min 2 s by 1 complete rehearsal');
    const { stdout: history } = await runCli(['history', '--archive', archive, '--format', 'json']);
    expect((JSON.parse(history) as { analyses: unknown[] }).analyses).toHaveLength(2);
  });
});

const deaf = {
  onInputs: () => undefined,
  onSource: () => undefined,
  onBytes: async () => Promise.resolve(),
  onEnd: async () => Promise.resolve(),
};

async function temporaryLog(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'output.log');
  writeFileSync(path, text);
  return path;
}
