import type { Cleaner } from './cleaner.ts';
import { chooseLayersOnce, countCutLine, laneOf } from './cleaner.ts';
import type { Window } from './cut-windows.ts';
import { findSegments, findUtf16Segments } from './find-segments.ts';
import { appendLine, appendLines, clearLane } from './lane-buffer.ts';
import { LINE_BYTES, shortenLine } from './shorten-line.ts';
import { stripControls } from './strip-controls.ts';
import type { TextWindow } from './text-window.ts';
import { unwrapLine } from './unwrap-line.ts';

const LF = 10;
const CR = 13;
const NUL = 0;
const ESC = 0x1b;

/**
 * Puts the clean lines of a window into the cleaner's lanes: without line ends other than `\n`, without colours, without
 * what other writers put in front. Returns the number of line feeds.
 */
export function cleanWindow(cleaner: Cleaner, window: Window, decoded: TextWindow, firstLine: number): number {
  const { text, unitBytes } = decoded;
  const count = findSegments(text, cleaner.textIndex);
  const { starts, breaks } = cleaner.textIndex;
  const rawStarts = findRawStarts(cleaner, decoded);
  chooseLayersOnce(cleaner, text, count);
  cleaner.lanes.forEach(clearLane);

  const hasControls = text.includes(ESC) || text.includes(NUL);
  const last = count - 1;
  let lineNumber = firstLine;
  for (let index = 0; index < count; index += 1) {
    const start = skipStart(text, starts[index], starts[index + 1]);
    const end = skipLineEnd(text, start, starts[index + 1]);
    const cleanEnd = hasControls ? stripControls(text, start, end) : end;
    const line = unwrapLine(cleaner.layers, { text, start, end: cleanEnd });

    const isLong = line.end - line.start > LINE_BYTES;
    const kept = isLong ? shortenLine(line.text.subarray(line.start, line.end)) : undefined;
    if (isLong || (index === last && isShortened(window))) countCutLine(cleaner, lineNumber);
    const lane = laneOf(cleaner, line.laneName);
    const place = {
      isEnded: index < last || end < starts[index + 1],
      lineNumber,
      offset: window.offset + rawStarts[index] * unitBytes,
      endOffset: index < last ? window.offset + rawStarts[index + 1] * unitBytes : window.endOffset,
    };
    if (line.hasBreaks === true) appendLines(lane, kept ?? line.text.subarray(line.start, line.end), place);
    else appendLine(lane, kept ?? line.text, kept ? 0 : line.start, kept?.length ?? line.end, place);
    lineNumber += breaks[index];
  }
  return lineNumber - firstLine;
}

/** Finds where the pieces of the text start in the source; decoding keeps line ends, so that there are as many. */
function findRawStarts({ textIndex, rawIndex }: Cleaner, { text, units }: TextWindow): Uint32Array {
  if (units === text) return textIndex.starts;
  if (units instanceof Uint16Array) findUtf16Segments(units, rawIndex);
  else findSegments(units, rawIndex);
  return rawIndex.starts;
}

/** Tells whether the end of a window's last line was passed over. */
function isShortened({ bytes, offset, endOffset }: Window): boolean {
  return endOffset - offset > bytes.length;
}

/** Passes a byte order mark, also one in the middle of files put together, and what a progress bar returned over. */
function skipStart(text: Buffer, start: number, end: number): number {
  let at = start;
  if (text[at] === 0xef && end - at >= 3 && text[at + 1] === 0xbb && text[at + 2] === 0xbf) at += 3;
  while (text[at] === CR && at < end - 1 && text[at + 1] !== LF) at += 1;
  return at;
}

function skipLineEnd(text: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === LF || text[at - 1] === CR)) at -= 1;
  return at;
}
