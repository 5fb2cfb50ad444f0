import { ArchiveError } from '../archive/archive-error.ts';
import { type Archive, openArchive } from '../archive/open-archive.ts';
import { rescueArchive } from '../archive/rescue/rescue-archive.ts';

/** Does work on an archive that is there, and closes it. Throws an `ArchiveError`; of a damaged one, with what could be saved. */
export async function withArchive<T>(path: string, work: (archive: Archive) => T | Promise<T>): Promise<T> {
  try {
    const archive = await openArchive(path);
    try {
      return await work(archive);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.trouble !== 'damaged') throw error;
    throw new ArchiveError('damaged', `${error.message}; ${await rescueArchive(path)}`);
  }
}
