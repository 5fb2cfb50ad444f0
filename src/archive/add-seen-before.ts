import { type Failure, type ResolutionResult, failureIdOf, shownAnalysisId } from '../model/archive.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { KnownResolution, SeenBefore } from '../model/seen-before.ts';
import { analysisOf } from './analysis-row.ts';
import { explaining } from './archive-error.ts';
import type { Archive } from './open-archive.ts';
import { type FailureUse, readFailure, readFailureUses } from './read-failures.ts';
import { readNotesOf } from './read-resolutions.ts';
import { analysisIdOf, contentHashOf } from './record/record-of-report.ts';
import { numberIn, rowOf, rowsOf } from './row.ts';
import { whatBecameOf } from './what-became.ts';

const MOST_RESOLUTIONS = 5;

/**
 * Adds to the findings of a report what the archive knows of their failures. Analyses of any of the same logs do not count, so that the
 * report of a log is the same each time it is made.
 */
export function addSeenBefore(archive: Archive, report: Report): Report {
  return explaining(archive.path, () => {
    const own = ownAnalyses(archive, report);
    const fingerprints = [...new Set(report.findings.map(({ fingerprint }) => fingerprint))];
    const uses = readFailureUses(archive, fingerprints, own);
    const known = new Map(
      fingerprints.flatMap((fingerprint) => {
        const seen = seenBefore(archive, fingerprint, uses.get(fingerprint), own);
        return seen === undefined ? [] : [[fingerprint, seen]];
      }),
    );
    return { ...report, findings: report.findings.map((finding) => withSeen(finding, known.get(finding.fingerprint))) };
  });
}

/** Reads the keys of the analyses that hold any of a report's logs: the report itself says what they say. */
export function ownAnalyses({ database }: Archive, { sources }: Report): readonly number[] {
  return rowsOf(
    database,
    `SELECT key FROM analysis WHERE id = ?
     UNION SELECT analysis_key AS key FROM source WHERE content_hash IN (SELECT value FROM json_each(?))`,
    analysisIdOf(sources),
    JSON.stringify(sources.map(contentHashOf)),
  ).map((row) => numberIn(row, 'key'));
}

function seenBefore(
  archive: Archive,
  fingerprint: string,
  use: FailureUse | undefined,
  own: readonly number[],
): SeenBefore | undefined {
  const failure = readFailure(archive, fingerprint);
  if (failure === undefined) return undefined;
  const resolutions = resolutionsOf(archive, failure);
  if (use === undefined && resolutions.length === 0) return undefined;
  const lastAnalysis = use === undefined ? undefined : lastAnalysisWith(archive, fingerprint, own);
  return {
    failureId: failureIdOf(fingerprint),
    analyses: use?.analyses ?? 0,
    occurrences: use?.occurrences ?? 0,
    ...(use !== undefined && { firstTime: use.firstSeen, lastTime: use.lastSeen }),
    ...(lastAnalysis !== undefined && { lastAnalysis }),
    resolutions,
  };
}

function lastAnalysisWith(
  { database }: Archive,
  fingerprint: string,
  own: readonly number[],
): SeenBefore['lastAnalysis'] {
  const row = rowOf(
    database,
    `SELECT analysis.* FROM analysis
       JOIN occurrence ON analysis_key = analysis.key JOIN failure ON failure.key = failure_key
     WHERE fingerprint = ? AND analysis.key NOT IN (SELECT value FROM json_each(?))
     ORDER BY coalesce(last_time, ended_at, remembered_at) DESC, analysis.key DESC LIMIT 1`,
    fingerprint,
    JSON.stringify(own),
  );
  if (row === undefined) return undefined;
  const { id, name, label } = analysisOf(row);
  return { id: shownAnalysisId(id), ...(name !== undefined && { name }), ...(label !== undefined && { label }) };
}

function resolutionsOf(archive: Archive, failure: Failure): readonly KnownResolution[] {
  return readNotesOf(archive, failure.fingerprint)
    .map((resolution) => whatBecameOf(archive, failure, resolution))
    .toSorted(byUse)
    .slice(0, MOST_RESOLUTIONS)
    .map(({ note, link, author, createdAt, outcome }) => ({
      note,
      time: createdAt,
      outcome,
      ...(link !== undefined && { link }),
      ...(author !== undefined && { author }),
    }));
}

/** What fixed it goes first, what did not goes last; then the latest. */
function byUse(left: ResolutionResult, right: ResolutionResult): number {
  const weight = ({ outcome }: ResolutionResult) => (outcome === 'passed' ? 0 : outcome === 'failed-again' ? 2 : 1);
  return weight(left) - weight(right) || (left.createdAt < right.createdAt ? 1 : -1);
}

function withSeen(finding: Finding, seen: SeenBefore | undefined): Finding {
  return seen === undefined ? finding : { ...finding, seenBefore: seen };
}
