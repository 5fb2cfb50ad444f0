/** What the peers of the search are given: the same texts of the same failures, by field. */
import { openArchive } from '../../src/archive/open-archive.ts';
import { readFailuresSince } from '../../src/archive/read-failures.ts';
import { type FieldTexts, fieldTexts } from '../../src/archive/search/field-texts.ts';

/** A failure as a peer indexes it. */
export interface PeerDocument extends FieldTexts {
  readonly id: string;
}

/** Reads all failures of an archive. */
export async function peerDocuments(path: string): Promise<readonly PeerDocument[]> {
  const archive = await openArchive(path);
  const documents = readFailuresSince(archive, 0).map(({ failure, resolutions }) => ({
    ...fieldTexts(failure, resolutions),
    id: failure.fingerprint,
  }));
  archive.close();
  return documents;
}
