import type { Archive } from '../open-archive.ts';
import { numberDocuments } from './document-numbers.ts';
import type { SearchRoom } from './find-places.ts';
import {
  IN_MEMORY,
  type IndexFile,
  indexPathOf,
  isDamage,
  isUnwritable,
  openIndex,
  removeIndex,
} from './index-file.ts';
import { readSeenFacts } from './seen-facts.ts';
import { syncIndex } from './sync-index.ts';

/** Who hears of work on the index that is worth saying. */
export type NotifyIndex = (message: string) => void;

/** From here on making an index takes a moment. */
const WORTH_SAYING = 1_000;

/**
 * Searches an archive: opens its index, brings it to what the archive holds, and does the work. An index that is damaged, there or
 * further in, is made anew, and the work is done again; where it cannot be written, in memory.
 */
export async function inSearchRoom<T>(
  archive: Archive,
  notify: NotifyIndex,
  work: (room: SearchRoom) => T,
): Promise<T> {
  const path = indexPathOf(archive.path);
  try {
    return await workIn(archive, path, notify, work);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    if (isUnwritable(error)) {
      notify(`the search index "${path}" cannot be written and is not kept (${why})`);
      return workIn(archive, IN_MEMORY, notify, work);
    }
    if (!isDamage(error)) throw error;
    notify(`the search index "${path}" was damaged and is made anew (${why})`);
    return workIn(archive, removeIndex(path) ? path : IN_MEMORY, notify, work);
  }
}

async function workIn<T>(
  archive: Archive,
  path: string,
  notify: NotifyIndex,
  work: (room: SearchRoom) => T,
): Promise<T> {
  const index = await openIndex(path);
  try {
    return work(roomOf(archive, index, notify));
  } finally {
    index.close();
  }
}

function roomOf(archive: Archive, index: IndexFile, notify: NotifyIndex): SearchRoom {
  const { segments, indexed } = syncIndex(archive, index);
  if (!index.isKept && indexed >= WORTH_SAYING)
    notify('the search index cannot be kept beside the archive, so each search makes it anew');
  else if (indexed >= WORTH_SAYING) notify(`indexed ${indexed} failures; from now on only new ones are`);
  return { archive, index, segments, documents: numberDocuments(segments), seen: readSeenFacts(archive) };
}
