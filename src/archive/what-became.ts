import type { ArchivedAnalysis, Failure, Resolution, ResolutionResult } from '../model/archive.ts';
import type { ResolutionOutcome } from '../model/seen-before.ts';
import { analysisOf } from './analysis-row.ts';
import type { Archive } from './open-archive.ts';
import { numberIn, rowOf, rowsOf } from './row.ts';
import { isSameUpgrade } from './same-upgrade.ts';

/** Finds out what became of a resolution: whether the next analysis of the same upgrade passed the failure. */
export function whatBecameOf(archive: Archive, failure: Failure, resolution: Resolution): ResolutionResult {
  const next = nextOfSameUpgrade(archive, resolution.analysisId);
  if (next === undefined) return { ...resolution, outcome: 'unknown' };
  return { ...resolution, outcome: outcomeIn(archive, failure, next), nextAnalysisId: next.id };
}

/** By the times of the logs: somebody may analyze the older one later. */
function nextOfSameUpgrade({ database }: Archive, analysisId: string | undefined): ArchivedAnalysis | undefined {
  const row = analysisId === undefined ? undefined : rowOf(database, 'SELECT * FROM analysis WHERE id = ?', analysisId);
  if (row === undefined) return undefined;
  const before = analysisOf(row);
  return rowsOf(
    database,
    `SELECT * FROM analysis WHERE coalesce(started_at, remembered_at) > ? AND id <> ? AND run_kind IS ?
     ORDER BY coalesce(started_at, remembered_at), key`,
    before.endedAt ?? before.startedAt ?? before.rememberedAt,
    before.id,
    before.runKind ?? null,
  )
    .map(analysisOf)
    .find((later) => isSameUpgrade(before, later));
}

function outcomeIn({ database }: Archive, failure: Failure, { id, outcome }: ArchivedAnalysis): ResolutionOutcome {
  if (occursIn(database, failure, id)) return 'failed-again';
  if (outcome === 'succeeded' || outcome === 'succeeded-with-warnings') return 'passed';
  if (failure.process === undefined) return 'unknown';
  const statuses = rowsOf(
    database,
    `SELECT status FROM span_duration JOIN analysis ON analysis.key = analysis_key WHERE id = ? AND span_duration.name = ?`,
    id,
    failure.process,
  ).map(({ status }) => status);
  if (statuses.length === 0) return 'not-reached';
  return statuses.every((status) => status === 'ok') ? 'passed' : 'unknown';
}

function occursIn(database: Archive['database'], { fingerprint }: Failure, analysisId: string): boolean {
  const row = rowOf(
    database,
    `SELECT count(*) AS count FROM occurrence JOIN failure ON failure.key = failure_key
       JOIN analysis ON analysis.key = analysis_key
     WHERE fingerprint = ? AND id = ?`,
    fingerprint,
    analysisId,
  );
  return numberIn(row ?? {}, 'count') > 0;
}
