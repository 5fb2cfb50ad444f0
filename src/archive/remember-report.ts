import type { Report } from '../model/report.ts';
import { addSeenBefore } from './add-seen-before.ts';
import { ArchiveError } from './archive-error.ts';
import { type Archive, openOrMakeArchive } from './open-archive.ts';
import { recordOfReport } from './record/record-of-report.ts';
import { rescueArchive } from './rescue/rescue-archive.ts';
import { saveAnalysis } from './write/save-analysis.ts';

/** A report with what the archive knows of it. */
export interface RememberedReport {
  readonly report: Report;
  /** What kept the archive from being used, a sentence each; empty where all went well. */
  readonly troubles: readonly string[];
}

/** What a person says of an analysis when it is made. */
export interface RememberOptions {
  /** The upgrade it belongs to. */
  readonly label?: string;
}

/**
 * Keeps an analysis in an archive and adds to its findings what was seen before. Whatever is wrong with the archive, the report is handed
 * back: no analysis fails because of it.
 */
export async function rememberReport(
  report: Report,
  path: string,
  options: RememberOptions = {},
): Promise<RememberedReport> {
  try {
    const archive = await openOrMakeArchive(path);
    try {
      const troubles = save(archive, report, options);
      return { report: addSeenBefore(archive, report), troubles };
    } finally {
      archive.close();
    }
  } catch (error) {
    return { report, troubles: [await whatIsWrong(path, error)] };
  }
}

/** What cannot be written can still be read. */
function save(archive: Archive, report: Report, { label }: RememberOptions): readonly string[] {
  if (archive.isReadOnly) return [`this analysis is not remembered: the archive "${archive.path}" cannot be written`];
  const { analysis, ...parts } = recordOfReport(report);
  try {
    saveAnalysis(archive, { ...parts, analysis: { ...analysis, ...(label !== undefined && { label }) } });
    return [];
  } catch (error) {
    if (error instanceof ArchiveError && error.trouble !== 'damaged') return [notRemembered(error)];
    throw error;
  }
}

async function whatIsWrong(path: string, error: unknown): Promise<string> {
  if (!(error instanceof ArchiveError)) {
    const message = error instanceof Error ? error.message : String(error);
    return `this analysis is not remembered: ${message}; this is a fault of updoc; please report it`;
  }
  if (error.trouble !== 'damaged') return notRemembered(error);
  return `${notRemembered(error)}; ${await rescueArchive(path)}`;
}

function notRemembered({ message }: ArchiveError): string {
  return `this analysis is not remembered: ${message}`;
}
