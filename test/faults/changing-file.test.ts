// A log changes while it is read: it grows, is cut (copytruncate), is moved away (rotation), or is gone.
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import { type AnalysisListener, type Report, analyze } from '../../src/index.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('changing-file');
const FAILED = TOOL_START + failedCore('com.liferay.portal.upgrade.v7_3_x.UpgradeLayout');
const GOOD = TOOL_START + CORE_DONE + TOOL_DONE;
/** Several chunks long: what changes behind the first one is not read ahead. */
const LONG = TOOL_START + CORE_DONE.repeat(12_000) + TOOL_DONE;
const BYTES = LONG.length.toLocaleString('en');
const MEGABYTE = 1024 * 1024;

let made = 0;

/** A folder with a long log, and a log beside it that nothing changes and that is read last. */
function makeLogs(long = LONG): { readonly log: string; readonly other: string } {
  const own = join(folder, String(++made));
  mkdirSync(own);
  const [log, other] = [join(own, 'a.log'), join(own, 'b.log')];
  writeFileSync(log, long);
  writeFileSync(other, FAILED);
  return { log, other };
}

/** Analyzes logs; does something once the first bytes were read, or once all inputs are open. */
async function analyzeWhile(inputs: readonly string[], moment: 'opened' | 'reading', act: () => void): Promise<Report> {
  let isDone = false;
  const once = (): void => {
    if (!isDone) act();
    isDone = true;
  };
  const listener: AnalysisListener = {
    onInputs: moment === 'opened' ? once : () => undefined,
    onSource: () => undefined,
    onEvent: () => undefined,
    onBytes: () => {
      if (moment === 'reading') once();
      return Promise.resolve();
    },
    onEnd: () => Promise.resolve(),
  };
  const report = await analyze(inputs, { listener });
  expect(isDone).toBe(true);
  return report;
}

/** What is said of our own work. */
function saidBy({ notifications }: Report): readonly string[] {
  return notifications.map(({ code, level, message }) => `${level} ${code}: ${message.replaceAll(`${folder}/`, '')}`);
}

describe('a log that is cut while it is read', () => {
  it.each([
    ['to nothing', 0],
    ['to less than was read', 10],
    ['to a bit more than was read', 2 * MEGABYTE + 10],
  ])('%s is said with what could be read; the other log is analyzed', async (_, bytes) => {
    const { log, other } = makeLogs();
    const report = await analyzeWhile([log, other], 'reading', () => {
      truncateSync(log, bytes);
    });
    expect(saidBy(report)).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^error input-unreadable: "\\d+/a\\.log" was cut while it was read, as copytruncate does: 2,097,\\d+ of ${BYTES} bytes could be read; give a copy`,
        ),
      ),
    );
    expect(report).toMatchObject({ complete: false, verdict: { outcome: 'failed' } });
    expect(report.sources.map(({ path }) => path)).toEqual([log, other]);
  });

  it('before it is read is said as well', async () => {
    const { log, other } = makeLogs();
    const report = await analyzeWhile([other, log], 'opened', () => {
      truncateSync(log, 100);
    });
    expect(saidBy(report).join('\n')).toContain(`: 100 of ${BYTES} bytes could be read`);
    expect(report).toMatchObject({ complete: false, verdict: { outcome: 'failed' } });
  });

  it('and written anew is said: other lines stand there than were found', async () => {
    const { log, other } = makeLogs();
    const report = await analyzeWhile([log, other], 'opened', () => {
      copyFileSync(log, `${log}.1`);
      writeFileSync(log, `${GOOD.replaceAll('2024-', '2025-')}${LONG}`);
    });
    expect(saidBy(report).join('\n')).toContain('a.log" was replaced before it was read');
    expect(report.complete).toBe(false);
  });

  it('ends with exit code 2 where nothing failed', async () => {
    const { log } = makeLogs();
    const report = await analyzeWhile([log], 'reading', () => {
      truncateSync(log, 0);
    });
    expect(exitCodeOf(report, 'error')).toBe(2);
  });

  it('in an archive is said with the member', async () => {
    const own = join(folder, String(++made));
    mkdirSync(own);
    const tar = join(own, 'logs.tar');
    const packing = pack();
    packing.entry({ name: 'a.log' }, LONG);
    packing.entry({ name: 'b.log' }, FAILED);
    packing.finalize();
    writeFileSync(tar, await buffer(packing));
    const report = await analyzeWhile([tar], 'reading', () => {
      truncateSync(tar, 3 * MEGABYTE);
    });
    expect(saidBy(report).join('\n')).toMatch(
      /error archive-damaged: "\d+\/logs\.tar!\/a\.log" is damaged \(it was cut while it was read\)/,
    );
    expect(report.complete).toBe(false);
  });
});

describe('a log that is rotated', () => {
  it('while it is read is read to its end, which is said', async () => {
    const { log, other } = makeLogs();
    const report = await analyzeWhile([log, other], 'reading', () => {
      renameSync(log, `${log}.1`);
      writeFileSync(log, GOOD);
    });
    expect(saidBy(report)).toContainEqual(
      expect.stringMatching(
        /^warning input-changed: "\d+\/a\.log" was moved away or replaced while it was read.*all of the older file was read/,
      ),
    );
    expect(report).toMatchObject({ complete: true, sources: [{ bytes: LONG.length }, { bytes: FAILED.length }] });
  });

  it('and not written again is read to its end, which is said', async () => {
    const { log } = makeLogs();
    const report = await analyzeWhile([log], 'reading', () => {
      rmSync(log);
    });
    expect(saidBy(report).join('\n')).toContain('was moved away or replaced while it was read');
    expect(report).toMatchObject({ complete: true, verdict: { outcome: 'succeeded' } });
  });

  it('between being found and being read is said: only the newer one is read', async () => {
    const { log, other } = makeLogs();
    const report = await analyzeWhile([other, log], 'opened', () => {
      renameSync(log, `${log}.1`);
      writeFileSync(log, GOOD.replaceAll('2024-', '2025-'));
    });
    expect(saidBy(report).join('\n')).toMatch(/a\.log" was (?:cut while it|replaced before it) was read/);
    expect(report.complete).toBe(false);
  });

  it('and gone when it is to be read keeps no other from being analyzed', async () => {
    const { log, other } = makeLogs();
    const report = await analyzeWhile([other, log], 'opened', () => {
      rmSync(log);
    });
    expect(saidBy(report).join('\n')).toMatch(/error input-unreadable: "\d+\/a\.log" does not exist/);
    expect(report).toMatchObject({ complete: false, verdict: { outcome: 'failed' } });
  });
});

describe('a log that grows while it is read', () => {
  it('is read as it was, which is noted', async () => {
    const { log } = makeLogs(LONG.replace(TOOL_DONE, ''));
    const before = LONG.length - TOOL_DONE.length;
    const report = await analyzeWhile([log], 'reading', () => {
      appendFileSync(log, TOOL_DONE);
    });
    expect(saidBy(report)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^note input-changed: "\\d+/a\\.log" was still being written: ${TOOL_DONE.length} bytes came`),
      ),
    );
    expect(report).toMatchObject({ complete: true, sources: [{ bytes: before }] });
  });

  it('without end has an end', async () => {
    const { log } = makeLogs();
    const listener: AnalysisListener = {
      onInputs: () => undefined,
      onSource: () => undefined,
      onEvent: () => undefined,
      onBytes: () => {
        appendFileSync(log, CORE_DONE.repeat(6_000));
        return Promise.resolve();
      },
      onEnd: () => Promise.resolve(),
    };
    const report = await analyze([log], { listener });
    expect(report.sources).toMatchObject([{ bytes: LONG.length }]);
  });
});

it('a log that is written, cut and rotated all the time is analyzed each time, and no change is a fault of updoc', async () => {
  const { log, other } = makeLogs(LONG.slice(0, 2 * MEGABYTE));
  let turns = 0;
  const changes = [
    () => {
      appendFileSync(log, CORE_DONE.repeat(100));
    },
    () => {
      if (existsSync(log)) truncateSync(log, 0);
    },
    () => {
      if (existsSync(log)) renameSync(log, `${log}.1`);
    },
    () => {
      appendFileSync(log, LONG.slice(0, MEGABYTE + MEGABYTE / 2));
    },
  ];
  const timer = setInterval(() => {
    changes[turns++ % changes.length]?.();
  }, 3);
  try {
    for (let run = 0; run < 12; run++) {
      const { exitCode, stdout, stderr } = await runCli([log, other, '-f', 'json', '--no-archive']);
      expect(stderr).not.toContain('fault of updoc');
      expect(exitCode).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: '1', verdict: { outcome: 'failed' } });
    }
  } finally {
    clearInterval(timer);
  }
  expect(turns).toBeGreaterThan(12);
});
