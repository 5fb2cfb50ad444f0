import { ownAnalyses } from '../archive/add-seen-before.ts';
import { explaining } from '../archive/archive-error.ts';
import { findFailure } from '../archive/find-by-id.ts';
import { type Archive, openArchive } from '../archive/open-archive.ts';
import { failuresOf } from '../archive/record/failures-of.ts';
import { inSearchRoom } from '../archive/search/open-room.ts';
import { findSimilar } from '../archive/similar/find-similar.ts';
import type { Failure } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import type { SimilarOptions } from './recall-options.ts';
import { jsonText } from '../report/outputs/json-text.ts';
import { writeDocument } from '../report/render-document.ts';
import { similarDocument } from './similar-document.ts';

/** Who asks about more failures reads the first. */
const MOST_SUBJECTS = 5;

/** Says what an archive knows of a failure, or of those of a report. */
export async function similarFailures(
  archivePath: string,
  subject: string | Report,
  { limit, output, page, notify }: SimilarOptions,
): Promise<string> {
  const archive = await openArchive(archivePath);
  try {
    const { failures, without } = subjectsOf(archive, subject);
    const results = await inSearchRoom(archive, notify, (room) =>
      failures.map((failure) => findSimilar(room, failure, { limit, without })),
    );
    return output === 'json'
      ? `${jsonText({ schemaVersion: '1', results }, 2)}\n`
      : writeDocument(similarDocument(results), output, page);
  } finally {
    archive.close();
  }
}

function subjectsOf(
  archive: Archive,
  subject: string | Report,
): { readonly failures: readonly Failure[]; readonly without: readonly number[] } {
  if (typeof subject === 'string') return { failures: [findFailure(archive, subject)], without: [] };
  return {
    failures: failuresIn(subject).slice(0, MOST_SUBJECTS),
    without: explaining(archive.path, () => ownAnalyses(archive, subject)),
  };
}

/** The root causes first, then what is an error beside them. */
function failuresIn({ findings }: Report): readonly Failure[] {
  const roots = findings.filter(({ role }) => role === 'root-cause');
  const errors = findings.filter(({ role, level }) => role === 'contributing' && level === 'error');
  return failuresOf(roots.length > 0 ? roots : errors);
}
