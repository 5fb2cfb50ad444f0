import { existsSync } from 'node:fs';
import { openArchive } from '../open-archive.ts';
import { indexPathOf } from './index-file.ts';
import { inSearchRoom } from './open-room.ts';

/** Takes out of the search index what an archive forgot, where there is an index. */
export async function tidyIndex(archivePath: string): Promise<void> {
  if (!existsSync(indexPathOf(archivePath))) return;
  const archive = await openArchive(archivePath);
  try {
    await inSearchRoom(archive, nothing, nothing);
  } finally {
    archive.close();
  }
}

function nothing(): void {
  return undefined;
}
