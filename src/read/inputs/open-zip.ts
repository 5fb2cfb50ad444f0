import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise, getFileNameLowLevel, openPromise } from 'yauzl';
import { visibleLine } from '../../visible-text.ts';
import type { ByteSource, OpenContext } from './byte-source.ts';
import { countUnpacked } from './count-unpacked.ts';
import { decompress } from './decompress.ts';
import { notFollowed, unpackFailure, unreadableInput } from './input-notifications.ts';
import { looksLikeLogMember } from './looks-like-log.ts';

/** How Unix says what a member is, in the upper half of its attributes: https://libzip.org/specifications/extrafld.txt */
const UNIX = 3;
const KIND_MASK = 0xf000;
const NO_FILES: ReadonlyMap<number, string> = new Map([
  [0xa000, 'a symbolic link'],
  [0x1000, 'a pipe'],
  [0x2000, 'a device'],
  [0x6000, 'a device'],
  [0xc000, 'a socket'],
]);
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
const DEFLATED = 8;
const STORED = 0;
const ZSTD = 93;

/** Lists the logs in a zip archive; each is read from its own place in the archive. */
export async function openZip(source: ByteSource, context: OpenContext): Promise<readonly ByteSource[]> {
  const { path } = source;
  const members: ByteSource[] = [];
  try {
    const open = await opener(source, context);
    if (open === undefined) {
      context.notify(
        unreadableInput(path, 'is a large zip that is not a file of its own', 'save it to a file and name that'),
      );
      return [];
    }
    const zip = await open();
    try {
      for await (const entry of zip.eachEntry()) {
        const name = nameOf(entry);
        if (name.endsWith('/') || !looksLikeLogMember(name)) continue;
        if (context.budget.members-- <= 0) {
          context.notify(
            unreadableInput(path, 'holds too many files', 'only the first ones are read, pack the logs only'),
          );
          break;
        }
        const member = openEntry(entry, open, `${path}!/${visibleLine(name)}`, context);
        if (member !== undefined) members.push(member);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    context.notify(unpackFailure(path, error));
  }
  return members;
}

type OpenZipFile = () => Promise<ZipFile>;

/** Absent when the archive neither stands on disk nor fits into memory: its list of members stands at its end. */
async function opener({ file, chunks: read }: ByteSource, { budget }: OpenContext): Promise<OpenZipFile | undefined> {
  if (file !== undefined) return () => openPromise(file, OPTIONS);

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of read()) {
    bytes += chunk.length;
    // Twice, as long as the pieces and the whole are there.
    if (bytes > budget.heldBytes / 2) return undefined;
    chunks.push(Buffer.from(chunk));
  }
  budget.heldBytes -= bytes;
  const buffer = Buffer.concat(chunks);
  return () => fromBufferPromise(buffer, OPTIONS);
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function openEntry(entry: Entry, open: OpenZipFile, path: string, context: OpenContext): ByteSource | undefined {
  const { compressionMethod, versionMadeBy, externalFileAttributes } = entry;
  const noFile = versionMadeBy >> 8 === UNIX ? NO_FILES.get((externalFileAttributes >>> 16) & KIND_MASK) : undefined;
  if (noFile !== undefined) {
    context.notify(notFollowed(path, noFile));
    return undefined;
  }
  if (entry.isEncrypted()) {
    context.notify(unreadableInput(path, 'is encrypted', 'unpack it with its password and name the unpacked file'));
    return undefined;
  }
  const packed = (): AsyncIterable<Buffer> => readEntry(entry, open);
  const unpacked = (unpack: () => AsyncIterable<Buffer>): ByteSource => ({
    path,
    rereadable: true,
    chunks: countUnpacked(unpack, context),
  });
  switch (compressionMethod) {
    case STORED:
      // Several members may be one and the same stretch of the archive.
      return unpacked(packed);
    case DEFLATED:
      return unpacked(() => decompress(packed(), 'deflate-raw'));
    case ZSTD:
      return unpacked(() => decompress(packed(), 'zstd'));
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
