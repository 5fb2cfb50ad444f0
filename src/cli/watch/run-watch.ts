import { setTimeout } from 'node:timers/promises';
import { type RedactOptions, UserError, discardDrafts, openDrafts, outputForPath, redactTexts } from '../../index.ts';
import { acceptedFile } from '../accepted-file.ts';
import { lastPart } from '../progress-text.ts';
import { redactOptions, redactedError } from '../redaction.ts';
import { removeOnInterrupt } from '../remove-on-interrupt.ts';
import { remember } from '../run-analyze.ts';
import { type Streams, wantsColor } from '../streams.ts';
import { writeReport } from '../write-report.ts';
import { createWatchedAnalyzer } from './analyze-watched.ts';
import { type WatchTime, followLog } from './follow-log.ts';
import { readForecast } from './read-forecast.ts';
import { watchFile } from './watch-file.ts';
import type { WatchFlags } from './watch-flags.ts';
import { createWatchScreen } from './watch-screen.ts';
import { watchStdin } from './watch-stdin.ts';

export type { WatchFlags } from './watch-flags.ts';

const STDIN = '-';
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const LONGEST_NAME = 40;

/** Follows a log until the upgrade in it is over, then writes the report as `analyze` does, and returns its exit code. */
export async function runWatch(path: string, flags: WatchFlags, streams: Streams): Promise<number> {
  const redaction = await redactOptions(flags, streams);
  try {
    return await watch(path, flags, streams, redaction);
  } catch (error) {
    throw redaction === undefined ? error : await redactedError(error, redaction);
  }
}

async function watch(
  path: string,
  flags: WatchFlags,
  streams: Streams,
  redaction: RedactOptions | undefined,
): Promise<number> {
  await refuseOutputs(flags.output);
  const time = timeOf(streams);
  const accepted = await acceptedFile(flags, streams);
  const forecast = await readForecast(flags, streams, time.now());
  const name = await shownName(path, redaction);
  const { color, quiet } = flags;
  const screen = createWatchScreen(streams, { name, color: wantsColor(color, streams), quiet, now: time.now });
  streams.onInterrupt?.(screen.leave);
  const log =
    path === STDIN
      ? await watchStdin(streams.stdin, (folder) => {
          removeOnInterrupt([folder], streams);
        })
      : watchFile(path);
  const analyzer = createWatchedAnalyzer(log, { flags, streams, now: time.now, redaction, accepted, forecast });
  try {
    await followLog(log, {
      settings: { stallAfterMs: flags.stallAfter * MINUTE_MS, ...(forecast !== undefined && { forecast }) },
      intervalMs: flags.interval * SECOND_MS,
      time,
      analyze: analyzer.analyze,
      tell: screen.tell,
      show: screen.show,
    });
    await screen.close();
    const report = await analyzer.lastReport();
    return await writeReport({ ...flags, format: 'terminal', short: false }, streams, () =>
      remember(report, flags, streams),
    );
  } catch (error) {
    screen.leave();
    throw error;
  } finally {
    await log.close();
  }
}

/** What is wrong with an output is said before hours pass; its events are not kept meanwhile. */
async function refuseOutputs(paths: readonly string[]): Promise<void> {
  const events = paths.find((path) => outputForPath(path) === 'ndjson');
  if (events !== undefined) {
    throw new UserError(
      `"${events}" cannot be written by a watch, which does not keep the events of a log; analyze the log with -f ndjson when it is over`,
    );
  }
  await discardDrafts(await openDrafts(paths));
}

function timeOf({ clock, now, sleep }: Streams): WatchTime {
  return {
    clock: clock ?? (() => performance.now()),
    now: now ?? (() => new Date()),
    sleep: sleep ?? (async (ms) => setTimeout(ms)),
  };
}

async function shownName(path: string, redaction: RedactOptions | undefined): Promise<string> {
  if (path === STDIN) return 'standard input';
  const [shown = path] = redaction === undefined ? [path] : await redactTexts([path], redaction);
  return lastPart(shown, LONGEST_NAME);
}
