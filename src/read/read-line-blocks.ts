import type { Encoding } from '../model/encoding.ts';
import type { Notification } from '../model/notification.ts';
import type { LineBlock } from './line-block.ts';
import { cleanWindow } from './lines/clean-window.ts';
import type { Cleaner } from './lines/cleaner.ts';
import { chooseLayersOnce, createCleaner } from './lines/cleaner.ts';
import type { Window } from './lines/cut-windows.ts';
import { cutWindows } from './lines/cut-windows.ts';
import { detectUtf16 } from './lines/detect-utf16.ts';
import { findLines } from './lines/find-lines.ts';
import { toLineBlock } from './lines/lane-buffer.ts';
import { encodingMixed, linesCut } from './lines/line-notifications.ts';
import { isPlain, toPlainBlock } from './lines/plain-block.ts';
import { countWindow, createTally, encodingOf } from './lines/tally.ts';
import type { TextWindow } from './lines/text-window.ts';
import { decodeWindow } from './lines/text-window.ts';
import type { OpenedInput } from './opened-input.ts';

/** What is known of a source once all its lines were read. */
export interface LineTotals {
  readonly bytes: number;
  /** As an editor counts: those that line feeds end, and what stands behind the last one. */
  readonly lines: number;
  readonly encoding: Encoding;
  /** Names of the wrappers that stood in front of its lines, the outermost first; absent where none did. */
  readonly wrappers?: readonly string[];
}

/** Where talk about what could not be read goes. */
export interface ReadContext {
  readonly notify: (notification: Notification) => void;
}

/**
 * Reads the lines of an input, clean: see `LineBlock`. Returns the totals at the end.
 *
 * A block holds about 1 MiB; where the borders are does not depend on those of the chunks. Memory does not grow with the
 * input nor with its longest line. A window that needs no cleaning is handed on as it is.
 */
export async function* readLineBlocks(
  input: OpenedInput,
  { notify }: ReadContext,
): AsyncGenerator<LineBlock, LineTotals, undefined> {
  const detected = detectUtf16(input.head);
  const cleaner = createCleaner();
  const tally = createTally();

  for await (const window of cutWindows(input.chunks(), detected)) {
    const decoded = decodeWindow(window.bytes, detected);
    countWindow(tally, window, decoded);
    const firstLine = tally.lineFeeds + 1;
    const plain = readPlain(cleaner, window, decoded, firstLine);
    if (plain === undefined) {
      tally.lineFeeds += cleanWindow(cleaner, window, decoded, firstLine);
      for (const lane of cleaner.lanes) {
        if (lane.count > 0) yield toLineBlock(lane);
      }
    } else {
      tally.lineFeeds += plain.lineCount - (tally.isOpen ? 1 : 0);
      yield plain;
    }
  }

  const { bytes, lineFeeds, isOpen, valid, invalid } = tally;
  if (cleaner.cutLines > 0) notify(linesCut(input.path, cleaner.cutLines, cleaner.firstCutLine));
  if (valid > 0 && invalid > 0) notify(encodingMixed(input.path, invalid));
  const wrappers = cleaner.layers.flatMap((layer) => (layer.kind === 'prefix' ? [layer.wrapper.name] : []));
  return {
    bytes,
    lines: lineFeeds + (isOpen ? 1 : 0),
    encoding: encodingOf(tally, detected),
    ...(wrappers.length > 0 && { wrappers }),
  };
}

/** Absent when the window has to be cleaned. */
function readPlain(cleaner: Cleaner, window: Window, decoded: TextWindow, firstLine: number): LineBlock | undefined {
  if (cleaner.layers.length > 0 || !isPlain(window, decoded)) return undefined;
  const lines = findLines(window.bytes, cleaner.textIndex);
  chooseLayersOnce(cleaner, window.bytes, lines.count);
  if (cleaner.layers.length > 0) return undefined;
  return toPlainBlock(window, lines, cleaner.textIndex, firstLine);
}
