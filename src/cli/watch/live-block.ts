import { stripVTControlCharacters } from 'node:util';
import type { OutputStream } from '../streams.ts';

/** Lines at the bottom of a terminal that are drawn anew in their place. */
export interface LiveBlock {
  /** Prints lines above the block, which has to be drawn again, or takes it away where there are none. */
  readonly print: (lines: readonly string[]) => Promise<void>;
  readonly draw: (lines: readonly string[]) => Promise<void>;
  /** Leaves the block as it is; what comes next begins a line. */
  readonly leave: () => void;
}

const TO_START = '\r';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

/** Makes the block of a terminal. Each change is one write over what stands there, so that nothing flickers. */
export function createLiveBlock(stream: OutputStream, write: (text: string) => Promise<void>): LiveBlock {
  let drawn: readonly string[] = [];

  /** A terminal that became narrower has wrapped what it shows. */
  function toTop(): string {
    const columns = Math.max(1, stream.columns ?? Infinity);
    const rows = drawn.map((line) => Math.max(1, Math.ceil(stripVTControlCharacters(line).length / columns)));
    const up = rows.reduce((sum, count) => sum + count, 0) - 1;
    return `${TO_START}${up > 0 ? `\u001b[${up}A` : ''}`;
  }

  async function replace(text: string, lines: readonly string[]): Promise<void> {
    const start = toTop();
    drawn = lines;
    await write(`${start}${text}`);
  }

  return {
    print: async (lines) => {
      if (lines.length === 0 && drawn.length === 0) return;
      await replace(`${CLEAR_BELOW}${lines.map((line) => `${line}\n`).join('')}`, []);
    },
    draw: async (lines) => {
      await replace(`${lines.map((line) => `${line}${CLEAR_LINE}`).join('\n')}${CLEAR_BELOW}`, lines);
    },
    leave: () => {
      if (drawn.length > 0) stream.write('\n');
    },
  };
}
