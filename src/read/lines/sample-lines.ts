import { stripControls } from './strip-controls.ts';

const MOST_LINES = 200;
const MOST_BYTES = 4 * 1024;

/** Takes lines from all over a window, without colours and line ends; each byte is one character. */
export function sampleLines(text: Buffer, starts: Uint32Array, count: number): readonly string[] {
  const step = Math.max(1, Math.floor(count / MOST_LINES));
  const lines: string[] = [];
  for (let index = 0; index < count; index += step) {
    lines.push(sampleLine(text.subarray(starts[index], starts[index + 1])));
  }
  return lines;
}

/** Tells whether a window is one of those that are sampled: the first eight, then ever fewer. */
export function isSampled(windowIndex: number): boolean {
  return windowIndex < 8 || (windowIndex & (windowIndex - 1)) === 0;
}

function sampleLine(line: Buffer): string {
  const copy = Buffer.from(line.subarray(0, MOST_BYTES));
  const text = copy.toString('latin1', 0, stripControls(copy, 0, copy.length));
  return text.replace(/^\xef\xbb\xbf/, '').replace(/[\r\n]+/g, '');
}
