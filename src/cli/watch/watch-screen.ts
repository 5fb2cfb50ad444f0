import {
  type News,
  type ShownLog,
  type WatchStatus,
  fileTalk,
  inertText,
  newsLines,
  statusLines,
  statusText,
} from '../../index.ts';
import { type OutputStream, type Streams, createWriter, terminalWidth } from '../streams.ts';
import { createLiveBlock } from './live-block.ts';

/** Where a watch tells what it sees. */
export interface WatchScreen {
  readonly tell: (news: readonly News[]) => Promise<void>;
  readonly show: (status: WatchStatus | undefined, trouble: string | undefined) => Promise<void>;
  /** Takes away what is not to stay. */
  readonly close: () => Promise<void>;
  /** Leaves the screen in order where the program is ended from outside. */
  readonly leave: () => void;
}

/** How a watch looks. */
export interface ScreenOptions {
  /** The log, as people are told of it. */
  readonly name: string;
  readonly color: boolean;
  /** Tells nothing but what the log shows, and of that no status. */
  readonly quiet: boolean;
  readonly now: () => Date;
}

const MINUTE_MS = 60_000;
/** Narrower terminals are none. */
const LEAST_WIDTH = 20;

/** Makes the screen: a status that is drawn in place on a terminal, lines elsewhere. */
export function createWatchScreen(streams: Streams, options: ScreenOptions): WatchScreen {
  const isLive = streams.stdout.isTTY === true && streams.env.TERM !== 'dumb' && !options.quiet;
  return isLive ? liveScreen(streams, options) : lineScreen(streams, options);
}

function liveScreen(streams: Streams, { name, color, quiet, now }: ScreenOptions): WatchScreen {
  const block = createLiveBlock(streams.stdout, createWriter(streams.stdout));
  // The last column stays free: some terminals wrap behind it.
  const page = () => ({ width: Math.max(LEAST_WIDTH, terminalWidth(streams) - 1), color });

  return {
    tell: async (news) => {
      if (news.length === 0) return;
      const lines = news.flatMap((item) => newsLines(page(), item)).map((line) => `${stamp(now()).slice(11)} ${line}`);
      await block.print(lines);
      talk(news, name, quiet, streams.stderr);
    },
    show: (status, trouble) => block.draw(statusLines(page(), shownLog(name, trouble), status)),
    close: () => block.print([]),
    leave: block.leave,
  };
}

function lineScreen(streams: Streams, { name, color, quiet, now }: ScreenOptions): WatchScreen {
  const write = createWriter(streams.stdout);
  const page = { width: terminalWidth(streams), color };
  let shown = '';
  let shownMs = -Infinity;

  async function print(lines: readonly string[]): Promise<void> {
    const text = lines.map((line) => `${stamp(now())} ${line}\n`).join('');
    if (text !== '') await write(inertText(text, 'terminal'));
  }

  return {
    tell: async (news) => {
      await print(news.flatMap((item) => newsLines(page, item)));
      talk(news, name, quiet, streams.stderr);
    },
    show: async (status, trouble) => {
      const nowMs = now().getTime();
      if (quiet || status === undefined || nowMs - shownMs < MINUTE_MS) return;
      const state = JSON.stringify({ ...status, ...UNTIMED, work: status.work.map(({ name: work }) => work), trouble });
      if (state === shown) return;
      shown = state;
      shownMs = nowMs;
      await print([statusText(shownLog(name, trouble), status)]);
    },
    close: () => Promise.resolve(),
    leave: () => undefined,
  };
}

/** What changes by itself is no change. */
const UNTIMED = { quietMs: 0, run: undefined, end: undefined } as const;

function shownLog(name: string, trouble: string | undefined): ShownLog {
  return { name, ...(trouble !== undefined && { trouble }) };
}

function talk(news: readonly News[], name: string, quiet: boolean, stderr: OutputStream): void {
  if (quiet) return;
  for (const item of news) {
    const text = fileTalk(name, item);
    if (text !== undefined) stderr.write(`${text}\n`);
  }
}

/** `2024-03-01T02:14:33Z`. */
function stamp(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
