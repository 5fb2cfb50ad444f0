import type { Notification } from '../../src/model/notification.ts';
import type { LineBlock } from '../../src/read/line-block.ts';
import type { OpenedInput } from '../../src/read/opened-input.ts';
import { HEAD_BYTES } from '../../src/read/opened-input.ts';
import type { LineTotals } from '../../src/read/read-line-blocks.ts';
import { readLineBlocks } from '../../src/read/read-line-blocks.ts';

/** A line as it comes out, with its place. */
export interface ReadLine {
  readonly text: string;
  readonly lane: number;
  readonly lineNumber: number;
  readonly offset: number;
  readonly endOffset: number;
}

export interface ReadResult {
  readonly lines: readonly ReadLine[];
  readonly totals: LineTotals;
  readonly notifications: readonly Notification[];
}

/** Makes an input of bytes, handed out in chunks of `chunkBytes` whose memory is reused. */
export function inputOf(content: Buffer | string, chunkBytes = 64 * 1024): OpenedInput {
  const bytes = Buffer.from(content);
  return {
    path: 'x.log',
    head: bytes.subarray(0, HEAD_BYTES),
    chunks: async function* () {
      const chunk = Buffer.alloc(chunkBytes);
      for (let start = 0; start < bytes.length; start += chunkBytes) {
        yield await Promise.resolve(chunk.subarray(0, bytes.copy(chunk, 0, start, start + chunkBytes)));
      }
    },
  };
}

/** Reads all lines of an input. */
export async function readAll(input: OpenedInput): Promise<ReadResult> {
  const notifications: Notification[] = [];
  const lines: ReadLine[] = [];
  const blocks = readLineBlocks(input, { notify: (notification) => notifications.push(notification) });
  for (;;) {
    const next = await blocks.next();
    if (next.done === true) return { lines, totals: next.value, notifications };
    for (const line of linesOf(next.value)) lines.push(line);
  }
}

/** Reads all lines of bytes or text. */
export function readText(content: Buffer | string, chunkBytes?: number): Promise<ReadResult> {
  return readAll(inputOf(content, chunkBytes));
}

/** Returns the texts of the lines, without line ends. */
export async function textsOf(content: Buffer | string): Promise<readonly string[]> {
  return (await readText(content)).lines.map(({ text }) => text.replace(/\n$/, ''));
}

function linesOf({
  bytes,
  lineCount,
  starts,
  firstLine,
  lineNumbers,
  baseOffset,
  offsets,
  lane,
}: LineBlock): ReadLine[] {
  return Array.from({ length: lineCount }, (_, index) => ({
    text: bytes.toString('utf8', starts[index], starts[index + 1]),
    lane,
    lineNumber: lineNumbers?.[index] ?? firstLine + index,
    offset: offsets?.[index] ?? baseOffset + starts[index],
    endOffset: offsets?.[index + 1] ?? baseOffset + starts[index + 1],
  }));
}
