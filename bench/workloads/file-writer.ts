// Writes lines to a file as fast as the disk takes them, and knows how much it has written.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const BUFFER_BYTES = 4 * 1024 * 1024;
/** Longest text that `write` takes. */
const MAX_TEXT = 1024 * 1024;

/** A file that is being written; text is ASCII. */
export interface FileWriter {
  /** Bytes written so far. */
  readonly size: () => number;
  /** Adds text, with its line ends. */
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Opens a file for writing, with the folders it lies in. */
export function openWriter(path: string): FileWriter {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let filled = 0;
  let flushed = 0;

  const flush = (): void => {
    for (let start = 0; start < filled;) start += writeSync(file, buffer, start, filled - start);
    flushed += filled;
    filled = 0;
  };

  return {
    size: () => flushed + filled,
    write: (text) => {
      if (text.length > MAX_TEXT) throw new Error(`${text.length} characters at once; at most ${MAX_TEXT}`);
      if (filled + text.length > BUFFER_BYTES) flush();
      filled += buffer.write(text, filled, 'latin1');
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
