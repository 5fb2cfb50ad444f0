import { type Failure, failureIdOf } from '../../model/archive.ts';
import type { KnownFailure, Sightings } from '../../model/search.ts';
import { explaining } from '../archive-error.ts';
import type { Archive } from '../open-archive.ts';
import { readNotesOf } from '../read-resolutions.ts';
import { whatBecameOf } from '../what-became.ts';

const NOWHERE: Sightings = { analyses: 0, occurrences: 0, firstSeen: '', lastSeen: '' };

/** Adds to a failure what was noted about it and what became of that. Without sightings it is in no analysis that is still there. */
export function knownFailure(archive: Archive, failure: Failure, sightings: Sightings = NOWHERE): KnownFailure {
  return explaining(archive.path, () => ({
    id: failureIdOf(failure.fingerprint),
    failure,
    sightings,
    resolutions: readNotesOf(archive, failure.fingerprint).map((note) => whatBecameOf(archive, failure, note)),
  }));
}
