import type { Encoding } from '../../model/encoding.ts';
import type { Window } from './cut-windows.ts';
import type { TextWindow } from './text-window.ts';

/** What is counted while a source is read. */
export interface Tally {
  bytes: number;
  lineFeeds: number;
  /** Something stands behind the last line feed. */
  isOpen: boolean;
  /** Characters beyond ASCII that were UTF-8 (at least so many), and bytes that were not. */
  valid: number;
  invalid: number;
}

const LF = 10;

/** Starts counting. */
export function createTally(): Tally {
  return { bytes: 0, lineFeeds: 0, isOpen: false, valid: 0, invalid: 0 };
}

/** Counts a window, but for its lines. */
export function countWindow(tally: Tally, { endOffset }: Window, { text, valid, invalid }: TextWindow): void {
  tally.bytes = endOffset;
  tally.isOpen = text[text.length - 1] !== LF;
  tally.valid += valid;
  tally.invalid += invalid;
}

/** Returns the encoding of what was read as bytes: what most characters beyond ASCII were. */
export function encodingOf({ valid, invalid }: Tally, detected: Encoding): Encoding {
  return detected === 'utf-8' && invalid > valid ? 'windows-1252' : detected;
}
