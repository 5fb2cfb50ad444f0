import type { LineBlock } from '../line-block.ts';
import type { Window } from './cut-windows.ts';
import { LINE_BYTES } from './shorten-line.ts';
import type { FoundLines } from './find-lines.ts';
import type { LineIndex } from './line-index.ts';
import type { TextWindow } from './text-window.ts';

const NUL = 0;
const CR = 13;
const ESC = 0x1b;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Tells whether the text of a window is clean as it stands, prefixes aside: most windows of most logs are. */
export function isPlain(window: Window, { text, valid }: TextWindow): boolean {
  return (
    text === window.bytes &&
    window.endOffset - window.offset === text.length &&
    !text.includes(CR) &&
    !text.includes(ESC) &&
    !text.includes(NUL) &&
    (valid === 0 || !text.includes(BYTE_ORDER_MARK))
  );
}

/** Makes a block of a plain window without copying it; absent when a line is longer than may be kept. */
export function toPlainBlock(
  window: Window,
  { count, longest }: FoundLines,
  { starts }: LineIndex,
  firstLine: number,
): LineBlock | undefined {
  if (longest > LINE_BYTES) return undefined;
  return {
    bytes: window.bytes,
    lineCount: count,
    starts: starts.subarray(0, count + 1),
    firstLine,
    baseOffset: window.offset,
    lane: 0,
  };
}
