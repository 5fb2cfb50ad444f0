import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise, getFileNameLowLevel, openPromise } from 'yauzl';
import type { ByteSource, OpenContext } from './byte-source.ts';
import { decompress } from './decompress.ts';
import { damagedArchive, unreadableInput } from './input-notifications.ts';
import { looksLikeLogMember } from './looks-like-log.ts';
import { safeName } from './safe-name.ts';

/** A zip that does not stand on disk (in an archive, from standard input) is read from memory up to this size. */
const MOST_BUFFERED_BYTES = 64 * 1024 * 1024;
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
const DEFLATED = 8;
const STORED = 0;
const ZSTD = 93;

/** Lists the logs in a zip archive; each is read from its own place in the archive. */
export async function openZip(source: ByteSource, context: OpenContext): Promise<readonly ByteSource[]> {
  const { path } = source;
  const members: ByteSource[] = [];
  try {
    const open = await opener(source);
    if (open === undefined) {
      context.notify(
        unreadableInput(path, 'is a large zip that is not a file of its own', 'save it to a file and name that'),
      );
      return [];
    }
    const zip = await open();
    try {
      for await (const entry of zip.eachEntry()) {
        const member = openEntry(entry, open, source, context);
        if (member === undefined) continue;
        if (context.budget.members-- <= 0) {
          context.notify(
            unreadableInput(path, 'holds too many files', 'only the first ones are read, pack the logs only'),
          );
          break;
        }
        members.push(member);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    context.notify(damagedArchive(path, error));
  }
  return members;
}

type OpenZipFile = () => Promise<ZipFile>;

/** Absent when the archive neither stands on disk nor fits into memory. */
async function opener(source: ByteSource): Promise<OpenZipFile | undefined> {
  const { file } = source;
  if (file !== undefined) return () => openPromise(file, OPTIONS);

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source.chunks()) {
    bytes += chunk.length;
    if (bytes > MOST_BUFFERED_BYTES) return undefined;
    chunks.push(Buffer.from(chunk));
  }
  const buffer = Buffer.concat(chunks);
  return () => fromBufferPromise(buffer, OPTIONS);
}

function openEntry(entry: Entry, open: OpenZipFile, source: ByteSource, context: OpenContext): ByteSource | undefined {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, compressionMethod } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (name.endsWith('/') || !looksLikeLogMember(name)) return undefined;

  const path = `${source.path}!/${safeName(name)}`;
  if (entry.isEncrypted()) {
    context.notify(unreadableInput(path, 'is encrypted', 'unpack it with its password and name the unpacked file'));
    return undefined;
  }
  switch (compressionMethod) {
    case STORED:
      return { path, rereadable: true, chunks: () => readEntry(entry, open) };
    case DEFLATED:
      return { path, rereadable: true, chunks: () => decompress(readEntry(entry, open), 'deflate-raw') };
    case ZSTD:
      return { path, rereadable: true, chunks: () => decompress(readEntry(entry, open), 'zstd') };
    default:
      context.notify(unreadableInput(path, 'is packed in a way that is not known', 'unpack it first'));
      return undefined;
  }
}

/** Reads the packed bytes of a member. */
async function* readEntry(entry: Entry, open: OpenZipFile): AsyncGenerator<Buffer> {
  const zip = await open();
  try {
    const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    for await (const chunk of stream) {
      if (Buffer.isBuffer(chunk)) yield chunk;
    }
  } finally {
    zip.close();
  }
}
