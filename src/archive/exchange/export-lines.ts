import type { AnalysisRecord, Failure, Resolution } from '../../model/archive.ts';
import { explaining } from '../archive-error.ts';
import { FAILURE_COLUMNS, failureOf } from '../failure-row.ts';
import type { Archive } from '../open-archive.ts';
import { readAnalysis } from '../read-analyses.ts';
import { readNotes } from '../read-resolutions.ts';
import { rowsOf, textIn } from '../row.ts';
import { bareFailure, withoutTexts } from './without-texts.ts';

/** What the first line of a file says that one archive writes for another. */
export const EXPORT_HEADER = { kind: 'updoc-archive', version: 1 } as const;

/** A line of such a file. */
export type ExportLine =
  | (typeof EXPORT_HEADER & { readonly fingerprintsOnly: boolean })
  | { readonly kind: 'analysis'; readonly record: AnalysisRecord }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'resolution'; readonly resolution: Resolution };

/**
 * Writes an archive as lines of JSON, the oldest analysis first. With `fingerprintsOnly` no word of a log is in it: fingerprints, ids of
 * rules, outcomes, versions, counts, times, and what people noted.
 */
export function* exportLines(archive: Archive, fingerprintsOnly: boolean): Generator<string> {
  const { path, database } = archive;
  yield line({ ...EXPORT_HEADER, fingerprintsOnly });
  const ids = explaining(path, () =>
    rowsOf(database, 'SELECT id FROM analysis ORDER BY analyzed_at, key').map((row) => textIn(row, 'id')),
  );
  for (const id of ids) {
    const record = readAnalysis(archive, id);
    if (record !== undefined)
      yield line({ kind: 'analysis', record: fingerprintsOnly ? withoutTexts(record) : record });
  }
  const notes = explaining(path, () => readNotes(archive));
  for (const failure of readAlone(archive)) {
    yield line({ kind: 'failure', failure: fingerprintsOnly ? bareFailure(failure) : failure });
  }
  for (const resolution of [...notes.values()].flat()) yield line({ kind: 'resolution', resolution });
}

/** Failures that are kept for what was noted about them, though no analysis holds them any more. */
function readAlone({ path, database }: Archive): readonly Failure[] {
  return explaining(path, () =>
    rowsOf(
      database,
      `SELECT ${FAILURE_COLUMNS} FROM failure
       WHERE NOT EXISTS (SELECT 1 FROM occurrence WHERE failure_key = failure.key) ORDER BY failure.key`,
    ).map(failureOf),
  );
}

function line(content: ExportLine): string {
  return `${JSON.stringify(content)}\n`;
}
