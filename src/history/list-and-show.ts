/** What the library tells of past analyses and of failures. */
import { explaining } from '../archive/archive-error.ts';
import { findAnalysis, findFailure } from '../archive/find-by-id.ts';
import type { Archive } from '../archive/open-archive.ts';
import { type AnalysisFilter, readAnalyses, readAnalysis } from '../archive/read-analyses.ts';
import { readFailureUses } from '../archive/read-failures.ts';
import { readNotesOf } from '../archive/read-resolutions.ts';
import { whatBecameOf } from '../archive/what-became.ts';
import { existsSync } from 'node:fs';
import { type AnalysisRecord, type Failure, type ResolutionResult, failureIdOf } from '../model/archive.ts';
import { analysesDocument } from '../report/history/analyses-document.ts';
import { analysisDocument } from '../report/history/analysis-document.ts';
import { failureDocument } from '../report/history/failure-document.ts';
import type { HistoryOptions } from './history-options.ts';
import { withArchive } from './with-archive.ts';
import { writeAnswer } from './write-document.ts';

/** Lists analyses that fit a filter, the newest first; where there is no archive yet, none. */
export async function listAnalyses(filter: AnalysisFilter, options: HistoryOptions): Promise<string> {
  const [analyses, all] = existsSync(options.path)
    ? await withArchive(
        options.path,
        (archive) => [readAnalyses(archive, filter), readAnalyses(archive, {}).length] as const,
      )
    : ([[], 0] as const);
  const data = analyses.map(({ rootCause, ...analysis }) => ({
    ...analysis,
    ...(rootCause !== undefined && {
      rootCause: { failureId: failureIdOf(rootCause.fingerprint), ...rootCause },
    }),
  }));
  return writeAnswer({ analyses: data }, () => analysesDocument(analyses, all), options);
}

/** Shows what is kept of an analysis. Throws a `UserError` where none or several are meant. */
export async function showAnalysis(named: string, options: HistoryOptions): Promise<string> {
  return withArchive(options.path, (archive) => {
    const record = readAnalysis(archive, findAnalysis(archive, named).id);
    if (record === undefined) return '';
    const notes = record.failures.flatMap((failure) => notesOf(archive, failure));
    return writeAnswer({ ...withIds(record), resolutions: notes }, () => analysisDocument(record, notes), options);
  });
}

/** Shows a failure with what was noted about it and what became of that. Throws a `UserError` where none or several are meant. */
export async function showFailure(named: string, options: HistoryOptions): Promise<string> {
  return withArchive(options.path, (archive) => failureAnswer(archive, findFailure(archive, named), options));
}

/** Writes a failure with what was noted about it. */
export function failureAnswer(archive: Archive, failure: Failure, options: HistoryOptions): string {
  const seen = readFailureUses(archive, [failure.fingerprint]).get(failure.fingerprint);
  const resolutions = notesOf(archive, failure);
  return writeAnswer(
    { failureId: failureIdOf(failure.fingerprint), failure, ...(seen !== undefined && { seen }), resolutions },
    () => failureDocument(failure, seen, resolutions),
    options,
  );
}

function notesOf(archive: Archive, failure: Failure): readonly ResolutionResult[] {
  return explaining(archive.path, () =>
    readNotesOf(archive, failure.fingerprint).map((note) => whatBecameOf(archive, failure, note)),
  );
}

function withIds(record: AnalysisRecord): object {
  return {
    ...record,
    failures: record.failures.map((failure) => ({ failureId: failureIdOf(failure.fingerprint), ...failure })),
  };
}
