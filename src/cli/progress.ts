import type { AnalysisListener } from '../index.ts';
import { formatRate, formatSeconds, lastPart } from './progress-text.ts';
import type { OutputStream } from './streams.ts';

/** Shows how far the reading is, and takes it away. */
export interface Progress extends AnalysisListener {
  readonly clear: () => void;
}

/** What is read in less time shows nothing. */
const PATIENCE_MS = 1_000;
const REDRAW_MS = 100;
const BAR_LENGTH = 20;
const LEAST_WIDTH = 40;
const LONGEST_NAME = 40;
/** To the start of the line, and empty from there. */
const CLEAR = '\r\u001b[K';

/**
 * Shows on a terminal how much of the inputs was read, how fast, how long it will take, and which one it is.
 *
 * `clock` gives milliseconds. Where the size of an input is not known before it was read, neither is the rest.
 */
export function createProgress(stream: OutputStream, clock: () => number): Progress {
  const startMs = clock();
  let total: number | undefined;
  let done = 0;
  let path = '';
  let drawnMs = startMs + PATIENCE_MS - REDRAW_MS;
  let isDrawn = false;

  function clear(): void {
    if (isDrawn) stream.write(CLEAR);
    isDrawn = false;
  }

  function draw(nowMs: number): void {
    drawnMs = nowMs;
    isDrawn = true;
    const width = Math.max(LEAST_WIDTH, stream.columns ?? 0) - 1;
    const line = progressLine({ done, total, path, elapsedMs: nowMs - startMs });
    stream.write(`${CLEAR}${Array.from(line).slice(0, width).join('')}`);
  }

  return {
    onInputs: (inputs) => {
      const sizes = inputs.map(({ bytes }) => bytes).filter((bytes) => bytes !== undefined);
      if (sizes.length === inputs.length) total = sizes.reduce((sum, bytes) => sum + bytes, 0);
    },
    onSource: (next) => (path = next),
    onEvent: () => undefined,
    onBytes: (bytes) => {
      done += bytes;
      const nowMs = clock();
      if (nowMs - drawnMs >= REDRAW_MS) draw(nowMs);
      return Promise.resolve();
    },
    onEnd: () => {
      clear();
      return Promise.resolve();
    },
    clear,
  };
}

/** How far it is. */
interface State {
  readonly done: number;
  readonly total: number | undefined;
  readonly path: string;
  readonly elapsedMs: number;
}

/** `██████████░░░░░░░░░░  50 %  120 MB/s  3 s left  output.log`. */
function progressLine({ done, total, path, elapsedMs }: State): string {
  const bytesPerMs = done / Math.max(1, elapsedMs);
  const name = lastPart(path, LONGEST_NAME);
  if (total === undefined || total < done)
    return `${formatRate(done, '')} read  ${formatRate(bytesPerMs * 1000, '/s')}  ${name}`;
  const share = total === 0 ? 1 : done / total;
  const filled = Math.floor(share * BAR_LENGTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_LENGTH - filled);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const left = formatSeconds((total - done) / bytesPerMs / 1000);
  return `${bar} ${percent}  ${formatRate(bytesPerMs * 1000, '/s')}  ${left} left  ${name}`;
}
