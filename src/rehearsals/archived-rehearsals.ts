import { findAnalysis } from '../archive/find-by-id.ts';
import { openArchive } from '../archive/open-archive.ts';
import { readAnalyses, readAnalysis } from '../archive/read-analyses.ts';
import { UserError } from '../errors.ts';
import { shownAnalysisId } from '../model/archive.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Reads an analysis of an archive by its id, the beginning of one, or its name; `last` is the newest one. Throws a `UserError`. */
export async function archivedRehearsal(named: string, path: string): Promise<Rehearsal> {
  const archive = await openArchive(path);
  try {
    const { id, name } = findAnalysis(archive, named);
    const record = readAnalysis(archive, id);
    if (record === undefined) throw new UserError(`the analysis "${named}" was deleted from the archive just now`);
    return { name: name ?? shownAnalysisId(id), record };
  } finally {
    archive.close();
  }
}

/** Reads all analyses of an archive that a person labelled so. Throws a `UserError` where there is none. */
export async function labelledRehearsals(label: string, path: string): Promise<readonly Rehearsal[]> {
  const archive = await openArchive(path);
  try {
    const records = readAnalyses(archive, { label }).flatMap(({ id }) => readAnalysis(archive, id) ?? []);
    if (records.length === 0)
      throw new UserError(`no analysis is labelled "${label}"; updoc history lists them with their labels`);
    return records.map((record) => ({ name: record.analysis.name ?? shownAnalysisId(record.analysis.id), record }));
  } finally {
    archive.close();
  }
}
