import { existsSync } from 'node:fs';
import { findAnalysis } from '../archive/find-by-id.ts';
import { readAnalysis } from '../archive/read-analyses.ts';
import { analysisIdOf } from '../archive/record/record-of-report.ts';
import { UserError } from '../errors.ts';
import { type AnalysisRecord, shownAnalysisId } from '../model/archive.ts';
import type { Report } from '../model/report.ts';
import { withArchive } from './with-archive.ts';

/** The logs of a past analysis where they stand: the archive keeps facts, never a log. */
export interface AnalyzedLogs {
  /** Paths of logs and of archives that hold some. */
  readonly inputs: readonly string[];
  /** Throws a `UserError` where a report was made of other logs. */
  readonly assertSame: (report: Report) => void;
}

const MEMBER = '!/';

/** Finds the logs of an analysis that an id, the beginning of one, its name or `last` names. Throws a `UserError` where one is gone. */
export async function logsOfAnalysis(named: string, archivePath: string): Promise<AnalyzedLogs> {
  const record = await withArchive(archivePath, (archive) => readAnalysis(archive, findAnalysis(archive, named).id));
  if (record === undefined) throw new UserError(`the analysis "${named}" was deleted from the archive just now`);
  const inputs = [...new Set(record.sources.map(({ path }) => fileOf(path)))];
  const gone = inputs.find((path) => !existsSync(path));
  if (gone !== undefined) {
    throw new UserError(
      `"${gone}", a log of ${nameOf(record)}, is not there any more, seen from this folder; give the logs by their paths`,
    );
  }
  return {
    inputs,
    assertSame: ({ sources }) => {
      if (analysisIdOf(sources) === record.analysis.id) return;
      throw new UserError(
        `the logs of ${nameOf(record)} are not as they were then (${inputs.map((path) => `"${path}"`).join(', ')}); give the logs by their paths to take them as they are now`,
      );
    },
  };
}

/** The file that holds a source; a member of an archive is named behind it. */
function fileOf(path: string): string {
  const end = path.indexOf(MEMBER);
  return end < 0 || existsSync(path) ? path : path.slice(0, end);
}

function nameOf({ analysis: { id, name } }: AnalysisRecord): string {
  return name === undefined ? shownAnalysisId(id) : `"${name}" (${shownAnalysisId(id)})`;
}
