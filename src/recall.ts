/** The library's face to what was seen before: searching the archive loads no stage of an analysis. */
import type { Report } from './model/report.ts';
import type { SearchOptions, SimilarOptions } from './recall/recall-options.ts';

export type { SearchFilter, SearchHit, SearchResult, SimilarFailure, SimilarResult } from './model/search.ts';
export type { RecallOptions, SearchOptions, SimilarOptions } from './recall/recall-options.ts';

/**
 * Searches the failures of an archive and says them. Throws a `UserError` where the query cannot be read or there is no archive.
 *
 * `query`: words, `field:word`, `word~1`, `wild*`, `word^2`, `+must`, `-not`.
 */
export async function searchArchive(archivePath: string, query: string, options: SearchOptions): Promise<string> {
  const stage = await import('./recall/search-archive.ts');
  return stage.searchArchive(archivePath, query, options);
}

/**
 * Says what an archive knows of a failure, or of those of a report: whether it was seen, which are like it and why, and what resolved
 * them. Throws a `UserError` where there is no archive or no such failure.
 *
 * `subject`: the id of a failure, the beginning of one, a fingerprint, or a report.
 */
export async function similarFailures(
  archivePath: string,
  subject: string | Report,
  options: SimilarOptions,
): Promise<string> {
  const stage = await import('./recall/similar-failures.ts');
  return stage.similarFailures(archivePath, subject, options);
}
