import { openArchive } from '../archive/open-archive.ts';
import { inSearchRoom } from '../archive/search/open-room.ts';
import { searchFailures } from '../archive/search/search-failures.ts';
import type { SearchOptions } from './recall-options.ts';
import { jsonText } from '../report/outputs/json-text.ts';
import { writeDocument } from '../report/render-document.ts';
import { searchDocument } from './search-document.ts';

/** Searches the failures of an archive and says them. */
export async function searchArchive(
  archivePath: string,
  query: string,
  { filter, limit, output, page, notify }: SearchOptions,
): Promise<string> {
  const archive = await openArchive(archivePath);
  try {
    const result = await inSearchRoom(archive, notify, (room) => searchFailures(room, { query, filter, limit }));
    return output === 'json'
      ? `${jsonText({ schemaVersion: '1', ...result }, 2)}\n`
      : writeDocument(searchDocument(result), output, page);
  } finally {
    archive.close();
  }
}
