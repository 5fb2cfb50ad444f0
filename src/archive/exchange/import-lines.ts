import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../errors.ts';
import type { AnalysisRecord, ArchivedAnalysis, Failure } from '../../model/archive.ts';
import { saveResolution } from '../add-resolution.ts';
import { type Archive, inTransaction } from '../open-archive.ts';
import { type Row, rowOf } from '../row.ts';
import { saveRecord } from '../write/save-analysis.ts';
import { saveFailures } from '../write/save-failures.ts';
import { type ImportedLine, importedLine } from './import-schema.ts';

/** How much was new in a file from another archive. */
export interface ImportedCounts {
  readonly analyses: number;
  /** Known already, or known better. */
  readonly knownAnalyses: number;
  readonly resolutions: number;
  readonly knownResolutions: number;
}

/**
 * Takes up what another archive wrote: all of it or nothing. What is known by its id already stays as it is, so the same file may be taken
 * up again; of the same logs the later analysis counts. `name`: of the file, for messages. Throws a `UserError` for a line that is wrong.
 */
export function importLines(archive: Archive, text: string, name: string): ImportedCounts {
  const lines = parseLines(text, name);
  return inTransaction(archive, () => {
    const { database } = archive;
    let [analyses, resolutions] = [0, 0];
    for (const line of lines) {
      if (line.kind === 'analysis' && takeAnalysis(database, line.record)) analyses++;
      if (line.kind === 'failure') takeFailure(database, line.failure);
      if (line.kind === 'resolution' && saveResolution(database, line.resolution)) resolutions++;
    }
    return {
      analyses,
      knownAnalyses: lines.filter(({ kind }) => kind === 'analysis').length - analyses,
      resolutions,
      knownResolutions: lines.filter(({ kind }) => kind === 'resolution').length - resolutions,
    };
  });
}

function takeAnalysis(database: DatabaseSync, { analysis, ...parts }: AnalysisRecord): boolean {
  const known = rowOf(database, 'SELECT analyzed_at, has_texts, name, label FROM analysis WHERE id = ?', analysis.id);
  if (known !== undefined && !isBetter(analysis, known)) return false;
  const { name, label, ...facts } = analysis;
  saveRecord(database, {
    ...parts,
    analysis: {
      ...facts,
      ...(name !== undefined && typeof known?.name !== 'string' && { name }),
      ...(label !== undefined && typeof known?.label !== 'string' && { label }),
    },
  });
  return true;
}

/** One with texts is better than one without; of two alike the later one is. */
function isBetter({ hasTexts, analyzedAt }: ArchivedAnalysis, known: Row): boolean {
  const knownHasTexts = known.has_texts === 1;
  return hasTexts === knownHasTexts ? analyzedAt > String(known.analyzed_at) : hasTexts;
}

/** A failure without an analysis is of use only with what was noted about it, which follows. */
function takeFailure(database: DatabaseSync, failure: Failure): void {
  saveFailures(database, [failure]);
}

function parseLines(text: string, name: string): readonly ImportedLine[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, `${name}:${number}`));
  if (lines[0]?.kind === 'updoc-archive') return lines;
  throw new UserError(`"${name}" is no file that updoc history export wrote: its first line does not say so`);
}

function parseLine(line: string, place: string): ImportedLine {
  const parsed = importedLine.safeParse(jsonOf(line, place));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new UserError(
    `${place}: ${where === '' ? '' : `"${where}": `}${issue?.message ?? 'unexpected content'}; expected a line that updoc history export wrote`,
  );
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UserError(`${place}: no JSON; expected a line that updoc history export wrote`);
  }
}
