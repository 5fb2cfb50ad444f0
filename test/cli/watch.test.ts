import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BEGIN_MS, watchCli } from '../support/watch-cli.ts';
import { BEGIN, CORE_END, END, FAILURE, GROUP, LAYOUT, line, told } from '../support/watched-lines.ts';

describe('a log that grows', () => {
  it('is told line by line where nobody sits at a terminal, then reported as analyze does', async () => {
    const { exitCode, stdout, stderr, path } = await watchCli([
      { append: BEGIN },
      { waitMs: 61_000 },
      { append: CORE_END },
      { append: END },
    ]);
    expect(stderr).toBe('"output.log" is not there yet: waiting for it\n"output.log" is there now\n');
    expect(told(stdout)).toEqual([
      '2020-01-01T00:00:02Z output.log: U3.2 Run the core upgrade processes; 1 process done; now v7_4_x.UpgradeLayout for 0 s; last line 03:00:12 UTC, 0 s ago',
      '2020-01-01T00:01:05Z output.log: behind U3.2 Run the core upgrade processes; 3 processes done; last line 03:01:13 UTC, 0 s ago',
    ]);
    const { stdout: report } = await runCli([path, '--no-archive']);
    expect(undated(stdout)).toContain(undated(report));
    expect(exitCode).toBe(0);
  });

  it('ends ten seconds behind the end of the tool', async () => {
    const { tookMs } = await watchCli([{ append: BEGIN }, { append: CORE_END + END }]);
    expect(tookMs).toBe(14_000);
  });

  it('waits longer behind the end of the core, which says nothing of modules', async () => {
    const core = '\nCompleted Liferay core upgrade process in 74 seconds\n';
    const checked = 'Checking to see if all upgrades have completed... done.\n';
    const { stdout } = await watchCli([
      { append: BEGIN },
      { append: `${CORE_END}${core}` },
      { waitMs: 30_000 },
      { append: checked },
    ]);
    expect(stdout).toContain('The upgrade succeeded');
  });

  it('goes on where another process begins behind what looked like the end', async () => {
    const { stdout } = await watchCli([
      { append: BEGIN + CORE_END + END },
      { append: line('03:02:00.000', `Upgrading ${GROUP}`) },
      { waitMs: 120_000 },
      { append: `${line('03:04:00.000', `Completed upgrade process ${GROUP} in 120000 ms`)}${END}` },
    ]);
    expect(told(stdout).at(-1)).toContain('now v7_4_x.UpgradeGroup for 2 min');
  });

  it('ends though a server goes on to write', async () => {
    const server = line('03:00:01.000', 'Starting Liferay DXP 2024.Q2.0', 'INFO  [main][StartupHelperUtil:86]');
    const chatter = Array.from({ length: 9 }, (_, index) => ({
      append: line(`03:05:${String(index).padStart(2, '0')}.000`, `job ${index} ran`, 'INFO  [pool-1][Job:1]'),
    }));
    const { stdout, tookMs } = await watchCli(
      [{ append: server + BEGIN }, { append: CORE_END + END }, ...chatter],
      ['--interval', '9'],
    );
    expect(stdout).toContain('The upgrade succeeded');
    expect(tookMs).toBe(9_000 * 9);
  });

  it('ends a minute behind the word of the recorder, which is the last one that a server says of it', async () => {
    const recorder = line(
      '03:01:14.000',
      'Major upgrade finished with result success',
      'INFO  [main][UpgradeRecorder:168]',
    );
    const { stdout, tookMs } = await watchCli([{ append: BEGIN }, { append: CORE_END + recorder }]);
    expect(stdout).toContain('The upgrade succeeded');
    expect(tookMs).toBe(64_000);
  });

  it('is over at once where it ended long ago', async () => {
    const { tookMs, stderr } = await watchCli([], [], {
      before: (path) => {
        writeFileSync(path, BEGIN + CORE_END + END);
        utimesSync(path, BEGIN_MS / 1000 - 3600, BEGIN_MS / 1000 - 3600);
      },
    });
    expect({ tookMs, stderr }).toEqual({ tookMs: 0, stderr: '' });
  });
});

describe('what runs', () => {
  it('is timed by the times of the log and by what passed since its last line, whatever its zone', async () => {
    const { stdout } = await watchCli(
      [
        { append: BEGIN },
        { waitMs: 60_000 },
        { append: line('03:01:30.000', 'still here', 'INFO  [main][Job:1]') },
        { waitMs: 9_000 },
        { append: CORE_END + END },
      ],
      ['--time-zone', 'Asia/Tokyo'],
    );
    expect(told(stdout)[1]).toContain('now v7_4_x.UpgradeLayout for 1 min 18 s; last line 18:01:30 UTC, 0 s ago');
  });

  it('is named with its rows where the log counts them', async () => {
    const rows = line(
      '03:01:11.000',
      `${LAYOUT} {queryId=7} is still executing. Processed 412000 of 830000 rows. (49%)`,
      'INFO  [main][UpgradeLogProgressTracker:480]',
    );
    const { stdout } = await watchCli([{ append: BEGIN + rows }, { append: CORE_END + END }]);
    expect(told(stdout)[0]).toContain('now v7_4_x.UpgradeLayout for 59 s, 412,000 of 830,000 rows');
  });

  it('is what runs on other threads too', async () => {
    const beside = line('03:00:14.000', `Starting ${GROUP}#one`, 'INFO  [pool-1][LoggingTimer:83]');
    const { stdout } = await watchCli([{ append: BEGIN + beside }, { append: CORE_END + END }]);
    expect(told(stdout)[0]).toContain('now v7_4_x.UpgradeGroup#one for 0 s, and 1 other beside it');
  });
});

describe('silence', () => {
  it('is told once, with the work, what to look at, and when it is over', async () => {
    const { stdout } = await watchCli([
      { append: BEGIN },
      { waitMs: 299_000 },
      { waitMs: 2_000 },
      { waitMs: 600_000 },
      { append: CORE_END + END },
    ]);
    expect(told(stdout).slice(1)).toEqual([
      `2020-01-01T00:05:03Z no sign of life since 2025-04-05 03:00:12 UTC (5 min 1 s) in ${LAYOUT}`,
      '2020-01-01T00:05:03Z   A long statement prints nothing either: see in MySQL whether one runs, or waits for a lock: show full processlist',
      '2020-01-01T00:05:03Z   See what Java does, twice within a minute; jps -l tells the number of the process: jcmd <pid> Thread.print',
      '2020-01-01T00:05:03Z output.log: U3.2 Run the core upgrade processes; 1 process done; now v7_4_x.UpgradeLayout for 5 min 1 s; no sign of life since 2025-04-05 03:00:12 UTC (5 min 1 s)',
      '2020-01-01T00:15:05Z a sign of life, after 15 min 3 s of silence',
      '2020-01-01T00:15:05Z output.log: behind U3.2 Run the core upgrade processes; 3 processes done; last line 03:01:14 UTC, 0 s ago',
    ]);
  });

  it('counts from --stall-after on', async () => {
    const { stdout } = await watchCli(
      [{ append: BEGIN }, { waitMs: 31_000 }, { append: CORE_END + END }],
      ['--stall-after', '0.5'],
    );
    expect(stdout).toContain('no sign of life since 2025-04-05 03:00:12 UTC (31 s)');
  });

  it('is told at once of a log that was left long ago', async () => {
    const { stdout } = await watchCli([{ append: CORE_END + END }], [], {
      before: (path) => {
        writeFileSync(path, BEGIN);
        utimesSync(path, BEGIN_MS / 1000 - 7200, BEGIN_MS / 1000 - 7200);
      },
    });
    expect(told(stdout)[0]).toContain('no sign of life since 2025-04-05 03:00:12 UTC (2 h)');
  });

  it('is none of a server that has nothing to upgrade', async () => {
    const start = line('03:00:01.000', 'Starting something', 'INFO  [main][Server:1]');
    const { stdout } = await watchCli([{ append: start }, { waitMs: 900_000 }, { append: BEGIN + CORE_END + END }]);
    expect(stdout).not.toContain('no sign of life');
    expect(told(stdout)[0]).toContain('no upgrade in this log yet');
  });
});

describe('findings', () => {
  it('are told as they come, once each, and the exit code is that of analyze', async () => {
    const { stdout, exitCode } = await watchCli([
      { append: BEGIN },
      { append: FAILURE },
      { append: line('03:00:21.000', 'closing', 'INFO  [main][Job:1]') },
      { append: line('03:00:22.000', 'closed', 'INFO  [main][Job:1]') },
    ]);
    expect(told(stdout).filter((text) => text.includes('error:'))).toEqual([
      '2020-01-01T00:00:06Z error: Rows repeat where a unique index allows one · output.log:8 · database/unique-index-duplicates',
    ]);
    expect(told(stdout).at(-1)).toMatch(/the upgrade failed, and nothing was written for 5 min$/);
    expect(exitCode).toBe(1);
  });

  it('are not told of a stack trace of which only a part is written', async () => {
    const cut = FAILURE.indexOf('Caused by');
    const { stdout } = await watchCli([
      { append: BEGIN + FAILURE.slice(0, cut - 80) },
      { append: FAILURE.slice(cut - 80) },
    ]);
    expect(told(stdout).filter((text) => text.includes('error:'))).toHaveLength(1);
  });

  it('make the exit code what --fail-on says', async () => {
    expect((await watchCli([{ append: BEGIN + FAILURE }], ['--fail-on', 'never'])).exitCode).toBe(0);
  });

  it('hold no control characters of the log', async () => {
    const evil = FAILURE.replaceAll('IX_9D2F41C7', 'IX\u001b]0;owned\u0007\u001b[2J');
    const { stdout } = await watchCli([{ append: BEGIN + evil }], [], {
      isTTY: true,
      columns: 100,
      env: { NO_COLOR: '1' },
    });
    expect(stdout.replace(/\u001b\[(?:\d*A|[KJ])/g, '')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('show tokens where they are to be redacted', async () => {
    const map = join(await temporaryFolder(), 'map.json');
    const named = BEGIN + FAILURE.replaceAll('1-2-3', 'jane.roe@acme.example');
    const { stdout, stderr } = await watchCli([{ append: named }], ['--redact', '--redact-map', map, '--verbose']);
    expect(stdout).toContain('unique-index-duplicates');
    expect(stdout + stderr).not.toContain('jane.roe');
  });
});

describe('a module that fails', () => {
  const MODULE = 'com.liferay.journal.internal.upgrade.v2_0_0.JournalUpgradeProcess';
  const OTHER = 'com.liferay.asset.internal.upgrade.v2_0_0.AssetUpgradeProcess';
  const failed = `${line('03:02:00.000', `Upgrading ${MODULE}`)}${line('03:02:01.000', `Failed upgrade process ${MODULE} in 1000 ms`)}`;

  it('ends nothing while another one runs, however quiet', async () => {
    const { stdout, tookMs } = await watchCli([
      { append: BEGIN + CORE_END + failed + line('03:02:02.000', `Upgrading ${OTHER}`) },
      { waitMs: 3_600_000 },
      { append: `${line('04:02:02.000', `Completed upgrade process ${OTHER} in 3600000 ms`)}${END}` },
    ]);
    expect(tookMs).toBeGreaterThan(3_600_000);
    expect(stdout).toContain(`no sign of life since 2025-04-05 03:02:02 UTC (1 h) in ${OTHER}`);
    expect(stdout).toContain('a sign of life');
  });
});

/** A report without the time at which it was made. */
function undated(text: string): string {
  return text.replace(/^updoc \d.*$/m, '');
}
