/** Reads the text of a place again, as it stands in its source. */
import { grammars } from '../../grammars/index.ts';
import { UserError } from '../errors.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { openInputs } from '../read/open-inputs.ts';
import { orderInputs } from '../read/order-inputs.ts';

/** Longest text that is read, and what is read in front of it, in bytes; both even, for encodings of two bytes. */
const LONGEST = 32 * 1024;
const BEFORE = 16 * 1024;

/** A text and the lines above it. */
export interface PlacedText {
  /** Ends with a line end. */
  readonly text: string;
  /** Whole lines, the nearest one last. */
  readonly linesBefore: readonly string[];
}

/**
 * Reads the text at a place of analyzed inputs; line ends become those of Unix, and of a long one only the first lines are read.
 *
 * Throws a `UserError` where the inputs cannot be read a second time or have changed.
 */
export async function readRecordText(
  inputs: readonly string[],
  sources: readonly Source[],
  place: Place,
): Promise<PlacedText> {
  const source = sources[place.source];
  const opened = orderInputs(await openInputs(inputs, { stdin: NOTHING, notify: () => undefined }), grammars.formats);
  const input = opened[place.source];
  if (source === undefined || input?.path !== source.path) {
    throw new UserError('the logs have changed while they were read; try again');
  }
  const start = Math.max(0, place.byteOffset - BEFORE);
  const end = place.byteOffset + Math.min(place.byteLength, LONGEST);
  const bytes = await readBytes(input.chunks(), start, end);
  const decode = (part: Buffer): string => new TextDecoder(source.encoding).decode(part).replace(/\r\n?/gu, '\n');
  const before = decode(bytes.subarray(0, place.byteOffset - start))
    .split('\n')
    .slice(start === 0 ? 0 : 1, -1);
  return {
    text: wholeLines(decode(bytes.subarray(place.byteOffset - start)), place.byteLength > LONGEST),
    linesBefore: before,
  };
}

const NOTHING: AsyncIterable<Buffer> = {
  async *[Symbol.asyncIterator]() {
    await Promise.resolve();
    yield Buffer.alloc(0);
  },
};

async function readBytes(chunks: AsyncIterable<Buffer>, start: number, end: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let offset = 0;
  for await (const chunk of chunks) {
    const from = Math.max(0, start - offset);
    const to = Math.min(chunk.length, end - offset);
    // A chunk is valid until the next one is asked for.
    if (from < to) parts.push(Buffer.from(chunk.subarray(from, to)));
    offset += chunk.length;
    if (offset >= end) break;
  }
  return Buffer.concat(parts);
}

function wholeLines(text: string, isCut: boolean): string {
  const end = text.lastIndexOf('\n');
  const whole = isCut && end > 0 ? text.slice(0, end) : text;
  return `${whole.trimEnd()}\n`;
}
