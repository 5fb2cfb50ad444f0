/** What people note about failures. */
import { type Note, addResolution, removeResolution } from '../archive/add-resolution.ts';
import { findFailure } from '../archive/find-by-id.ts';
import { readNotesOf } from '../archive/read-resolutions.ts';
import { UserError, didYouMean } from '../errors.ts';
import type { HistoryOptions } from './history-options.ts';
import { failureAnswer } from './list-and-show.ts';
import { withArchive } from './with-archive.ts';

/** Notes how a failure was resolved, and shows all that was noted. Throws a `UserError` where none or several failures are meant. */
export async function resolveFailure(named: string, note: Note, options: HistoryOptions): Promise<string> {
  return withArchive(options.path, (archive) => {
    const failure = findFailure(archive, named);
    addResolution(archive, failure, note);
    return failureAnswer(archive, failure, options);
  });
}

/** Takes back what was noted, by its id or the beginning of it. Throws a `UserError` where it is not known. */
export async function removeNote(named: string, noteId: string, options: HistoryOptions): Promise<string> {
  return withArchive(options.path, (archive) => {
    const failure = findFailure(archive, named);
    const ids = readNotesOf(archive, failure.fingerprint).map(({ id }) => id);
    const digits = noteId.trim().toLowerCase().replace(/^r-/, '');
    const [id, second] = digits === '' ? [] : ids.filter((each) => each.startsWith(digits));
    if (id === undefined || second !== undefined) {
      const known = ids.map((each) => `r-${each}`);
      throw new UserError(
        `unknown note "${noteId}" of ${named}; known: ${known.join(', ')}${didYouMean([`r-${digits}`], known)}`,
      );
    }
    removeResolution(archive, id);
    return failureAnswer(archive, failure, options);
  });
}
