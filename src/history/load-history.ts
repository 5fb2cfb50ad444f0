/** What the library does with the archive; its files are loaded when it is first asked, so that an analysis starts without. */
import type { Note } from '../archive/add-resolution.ts';
import type { Keeping } from '../archive/change-analyses.ts';
import type { AnalysisFilter } from '../archive/read-analyses.ts';
import type { HistoryOptions } from './history-options.ts';
import type { AnalyzedLogs } from './logs-of-analysis.ts';

/** Lists past analyses, the newest first. */
export async function listAnalyses(filter: AnalysisFilter, options: HistoryOptions): Promise<string> {
  return (await import('./list-and-show.ts')).listAnalyses(filter, options);
}

/** Shows what is kept of an analysis. Throws a `UserError` where none or several are meant. */
export async function showAnalysis(named: string, options: HistoryOptions): Promise<string> {
  return (await import('./list-and-show.ts')).showAnalysis(named, options);
}

/** Finds the logs of a past analysis where they stand. Throws a `UserError` where one is gone, or none or several analyses are meant. */
export async function logsOfAnalysis(named: string, archivePath: string): Promise<AnalyzedLogs> {
  return (await import('./logs-of-analysis.ts')).logsOfAnalysis(named, archivePath);
}

/** Shows a failure with what was noted about it. Throws a `UserError` where none or several are meant. */
export async function showFailure(named: string, options: HistoryOptions): Promise<string> {
  return (await import('./list-and-show.ts')).showFailure(named, options);
}

/** Notes how a failure was resolved, and shows all that was noted. */
export async function resolveFailure(named: string, note: Note, options: HistoryOptions): Promise<string> {
  return (await import('./resolve-failure.ts')).resolveFailure(named, note, options);
}

/** Takes back what was noted about a failure. */
export async function removeNote(named: string, noteId: string, options: HistoryOptions): Promise<string> {
  return (await import('./resolve-failure.ts')).removeNote(named, noteId, options);
}

/** Names an analysis. */
export async function renameAnalysis(named: string, name: string, options: HistoryOptions): Promise<string> {
  return (await import('./change-history.ts')).renameAnalysis(named, name, options);
}

/** Says which upgrade an analysis belongs to. */
export async function labelAnalysis(named: string, label: string, options: HistoryOptions): Promise<string> {
  return (await import('./change-history.ts')).labelAnalysis(named, label, options);
}

/** Removes analyses. */
export async function deleteAnalyses(named: readonly string[], options: HistoryOptions): Promise<string> {
  return (await import('./change-history.ts')).deleteAnalyses(named, options);
}

/** Removes analyses that are older or more than what is kept. */
export async function pruneAnalyses(
  keeping: Keeping,
  options: HistoryOptions & { readonly isTrial: boolean },
): Promise<string> {
  return (await import('./change-history.ts')).pruneAnalyses(keeping, options);
}

/** Writes an archive as lines of JSON that another one takes up. */
export async function exportHistory(
  path: string,
  fingerprintsOnly: boolean,
  write: (text: string) => Promise<void>,
): Promise<void> {
  await (await import('./exchange-history.ts')).exportHistory(path, fingerprintsOnly, write);
}

/** Takes up what another archive wrote. */
export async function importHistory(text: string, name: string, options: HistoryOptions): Promise<string> {
  return (await import('./exchange-history.ts')).importHistory(text, name, options);
}
