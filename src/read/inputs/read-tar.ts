import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Extract, Header } from 'tar-stream';
import { extract } from 'tar-stream';
import { visibleLine } from '../../visible-text.ts';
import { toError } from './to-error.ts';

/** What the header of a file in a tar archive says. */
export interface TarMember {
  readonly name: string;
  /** Position among all entries, 0-based. */
  readonly index: number;
  readonly bytes: number;
  /** Where its bytes start in the unpacked archive. */
  readonly start: number;
  /** What it is where it is no file, with its article: `a symbolic link to "/etc/passwd"`. */
  readonly noFile?: string;
}

/** Is handed the bytes of a member. */
export type TakeChunk = (chunk: Buffer) => void;

const HEADER_BYTES = 512;

/**
 * Goes through a tar archive once; `visit` says for each file who takes its bytes. Returns what kept the archive from
 * being read to its end; what stands before was handed over.
 */
export async function readTar(
  chunks: AsyncIterable<Buffer>,
  visit: (member: TarMember) => TakeChunk | undefined,
): Promise<unknown> {
  const extractor = extract();
  let failure: unknown;
  let index = 0;
  extractor.on('error', (error: unknown) => {
    failure ??= error;
  });
  extractor.on('entry', (headers, stream, next) => {
    const member = memberOf(headers, index++, stream.offset + HEADER_BYTES);
    const take = member === undefined ? undefined : visit(member);
    stream.on('error', () => undefined);
    stream.on('data', (chunk) => {
      if (Buffer.isBuffer(chunk)) take?.(chunk);
    });
    stream.on('end', () => {
      next();
    });
  });

  try {
    for await (const chunk of chunks) {
      if (failure !== undefined) break;
      if (!extractor.write(Buffer.from(chunk))) await drained(extractor);
    }
  } catch (error) {
    failure = error;
  }
  // What was written is handed over in the ticks to come; ending at once would throw it away where the archive is cut.
  await setImmediate();
  await setImmediate();
  await closed(extractor, failure === undefined);
  return failure;
}

/** Reads one member of a tar archive by going through it anew. */
export async function* readTarMember(chunks: AsyncIterable<Buffer>, index: number): AsyncGenerator<Buffer> {
  const extractor = extract();
  let failure: unknown;
  const finished = pipeline(Readable.from(copyChunks(chunks), { highWaterMark: 1 }), extractor).catch(
    (error: unknown) => {
      failure = error;
    },
  );
  let position = 0;
  try {
    for await (const entry of extractor) {
      if (position++ === index) {
        for await (const chunk of entry) {
          if (Buffer.isBuffer(chunk)) yield chunk;
        }
        return;
      }
      entry.resume();
    }
    await finished;
    if (failure !== undefined) throw toError(failure);
  } finally {
    extractor.destroy();
    await finished;
  }
}

function memberOf({ name, size, type, linkname }: Header, index: number, start: number): TarMember | undefined {
  const member = { name, index, bytes: size, start };
  switch (type) {
    case 'file':
    case 'contiguous-file':
      return member;
    case 'symlink':
      return { ...member, noFile: `a symbolic link to "${visibleLine(linkname ?? '')}"` };
    case 'link':
      return { ...member, noFile: `a hard link to "${visibleLine(linkname ?? '')}"` };
    case 'fifo':
      return { ...member, noFile: 'a pipe' };
    case 'character-device':
    case 'block-device':
      return { ...member, noFile: 'a device' };
    default:
      return undefined;
  }
}

async function drained(extractor: Extract): Promise<void> {
  if (extractor.destroyed) return;
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      extractor.off('drain', settle).off('close', settle);
      resolve();
    };
    extractor.on('drain', settle).on('close', settle);
  });
}

async function closed(extractor: Extract, isWhole: boolean): Promise<void> {
  if (extractor.destroyed) return;
  await new Promise<void>((resolve) => {
    extractor.once('close', resolve);
    if (isWhole) extractor.end(null);
    else extractor.destroy();
  });
}

async function* copyChunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
