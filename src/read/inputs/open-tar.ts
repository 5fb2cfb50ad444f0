import type { ByteSource, OpenContext } from './byte-source.ts';
import { damagedArchive, unreadableInput } from './input-notifications.ts';
import { looksLikeLogMember } from './looks-like-log.ts';
import { readFileChunks } from './read-file-chunks.ts';
import type { TakeChunk, TarMember } from './read-tar.ts';
import { readTar, readTarMember } from './read-tar.ts';
import { safeName } from './safe-name.ts';
import type { Stash } from './stash.ts';
import { addToStash, closeFrame, createStash, MOST_STASHED_BYTES, readStash } from './stash.ts';

interface ListedMember {
  readonly member: TarMember;
  readonly stash: Stash;
}

/**
 * Lists the logs in a tar archive.
 *
 * In one that stands on disk as it is, each log is read from its own place. One that is compressed can only be read from
 * its start: its logs are put by while it is listed, and one too large for that is read by going through it again.
 */
export async function openTar(source: ByteSource, context: OpenContext): Promise<readonly ByteSource[]> {
  const { path, file } = source;
  const listed: ListedMember[] = [];
  const budget = { bytes: MOST_STASHED_BYTES };
  let isFull = false;

  const visit = (member: TarMember): TakeChunk | undefined => {
    if (!looksLikeLogMember(member.name)) return undefined;
    isFull ||= context.budget.members-- <= 0;
    if (isFull) return undefined;
    const stash = createStash();
    listed.push({ member, stash });
    if (file !== undefined) return undefined;
    return (chunk) => {
      addToStash(stash, chunk, budget);
    };
  };
  const failure = await readTar(source.chunks(), visit);
  for (const { stash } of listed) closeFrame(stash, budget);

  if (isFull)
    context.notify(unreadableInput(path, 'holds too many files', 'only the first ones are read, pack the logs only'));
  if (failure !== undefined) context.notify(damagedArchive(path, failure));
  return listed.flatMap((entry) => openMember(entry, source, context, failure === undefined));
}

function openMember(
  { member, stash }: ListedMember,
  source: ByteSource,
  context: OpenContext,
  isWhole: boolean,
): readonly ByteSource[] {
  const path = `${source.path}!/${safeName(member.name)}`;
  const { file } = source;
  const { start, bytes, index } = member;
  if (file !== undefined) {
    // Of an archive that was cut before, the last member is known to be.
    const chunks = (): AsyncIterable<Buffer> =>
      isWhole ? readStretch(file, start, bytes) : readFileChunks(file, { start, end: start + bytes });
    return [{ path, rereadable: true, chunks }];
  }
  if (!stash.isDropped) return [{ path, rereadable: true, chunks: () => readStash(stash) }];
  if (source.rereadable) return [{ path, rereadable: true, chunks: () => readTarMember(source.chunks(), index) }];
  context.notify(
    unreadableInput(path, 'is too large to be read from standard input', 'save the archive to a file and name that'),
  );
  return [];
}

/** Reads a member from its place; throws where the archive ends before it. */
async function* readStretch(file: string, start: number, bytes: number): AsyncGenerator<Buffer> {
  const { readBytes } = yield* readFileChunks(file, { start, end: start + bytes });
  if (readBytes < bytes) throw new Error('it was cut while it was read');
}
