import type { Notification } from '../../model/notification.ts';
import { growingInput, replacedInput, shrunkInput } from './changed-input.ts';
import { type FileEnd, readFileChunks } from './read-file-chunks.ts';

/** A log on disk, as it was when it was found; its program may still write to it, or rotate it. */
export interface LiveFile {
  readonly file: string;
  /** As it is shown. */
  readonly path: string;
  /** Its first bytes. */
  readonly head: Buffer;
  readonly bytes: number;
}

/** Reads a log on disk and says what happened to it meanwhile: lines that were cut off, another file in its place, lines that were added. */
export async function* readLiveFile(
  live: LiveFile,
  notify: (notification: Notification) => void,
): AsyncGenerator<Buffer> {
  const chunks = readFileChunks(live.file);
  try {
    let next = await chunks.next();
    const isOther = next.done !== true && !startsAlike(next.value, live.head);
    while (next.done !== true) {
      yield next.value;
      next = await chunks.next();
    }
    const changed = changeOf(live, next.value, isOther);
    if (changed !== undefined) notify(changed);
  } finally {
    await chunks.return({ readBytes: 0, openedBytes: 0, bytesNow: 0, isReplaced: false });
  }
}

/** A file that grew since its head was read has a longer one. */
function startsAlike(chunk: Buffer, head: Buffer): boolean {
  return chunk.length >= head.length && chunk.subarray(0, head.length).equals(head);
}

function changeOf({ path, bytes }: LiveFile, end: FileEnd, isOther: boolean): Notification | undefined {
  const { readBytes, openedBytes, bytesNow, isReplaced } = end;
  const expected = Math.max(bytes, openedBytes);
  if (readBytes < expected) return shrunkInput(path, readBytes, expected);
  if (isOther || isReplaced) return replacedInput(path, isOther);
  return openedBytes > 0 && bytesNow > bytes ? growingInput(path, bytesNow - readBytes) : undefined;
}
