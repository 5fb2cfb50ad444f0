import type { ArchivedAnalysis, ListedAnalysis } from '../model/archive.ts';
import { DATABASE_VENDORS } from '../model/database.ts';
import { RUN_KINDS, type ProductVersion } from '../model/timeline.ts';
import { type Row, numberIn, numberOrNone, textIn, textOrNone, wordIn } from './row.ts';

const OUTCOMES = [
  'succeeded',
  'succeeded-with-warnings',
  'failed',
  'incomplete',
  'no-upgrade',
  'unrecognized',
] as const;
const RECOVERIES = ['none-needed', 'rerun', 'fix-then-rerun', 'restore', 'unknown'] as const;

/** Reads a row of the table `analysis`. */
export function analysisOf(row: Row): ArchivedAnalysis {
  const name = textOrNone(row, 'name');
  const label = textOrNone(row, 'label');
  const startedAt = textOrNone(row, 'started_at');
  const endedAt = textOrNone(row, 'ended_at');
  const durationMs = numberOrNone(row, 'duration_ms');
  const recoveryRule = textOrNone(row, 'recovery_rule');
  const product = textOrNone(row, 'product');
  const databaseVersion = textOrNone(row, 'database_version');
  const databaseHost = textOrNone(row, 'database_host');
  const databaseName = textOrNone(row, 'database_name');
  const java = textOrNone(row, 'java');
  return {
    id: textIn(row, 'id'),
    analyzedAt: textIn(row, 'analyzed_at'),
    rememberedAt: textIn(row, 'remembered_at'),
    toolVersion: textIn(row, 'tool_version'),
    complete: numberIn(row, 'complete') !== 0,
    hasTexts: numberIn(row, 'has_texts') !== 0,
    outcome: wordIn(row, 'outcome', OUTCOMES),
    reason: textIn(row, 'reason'),
    recovery: wordIn(row, 'recovery', RECOVERIES),
    from: versionOf(row, 'from'),
    to: versionOf(row, 'to'),
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label }),
    ...(row.run_kind !== null && { runKind: wordIn(row, 'run_kind', RUN_KINDS) }),
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(durationMs !== undefined && { durationMs }),
    ...(recoveryRule !== undefined && { recoveryRule }),
    ...(product !== undefined && { product }),
    ...(row.database_vendor !== null && {
      database: {
        vendor: wordIn(row, 'database_vendor', DATABASE_VENDORS),
        ...(databaseVersion !== undefined && { version: databaseVersion }),
      },
    }),
    ...(databaseHost !== undefined && { databaseHost }),
    ...(databaseName !== undefined && { databaseName }),
    ...(java !== undefined && { java }),
  };
}

/** Reads a row of the table `analysis` that was joined with its root cause. */
export function listedAnalysisOf(row: Row): ListedAnalysis {
  const title = textOrNone(row, 'root_title');
  const ruleId = textOrNone(row, 'root_rule_id');
  if (title === undefined) return analysisOf(row);
  const rootCause = { fingerprint: textIn(row, 'root_fingerprint'), title, ...(ruleId !== undefined && { ruleId }) };
  return { ...analysisOf(row), rootCause };
}

function versionOf(row: Row, end: 'from' | 'to'): ProductVersion {
  const version = textOrNone(row, `${end}_version`);
  const build = textOrNone(row, `${end}_build`);
  const schema = textOrNone(row, `${end}_schema`);
  return {
    ...(version !== undefined && { version }),
    ...(build !== undefined && { build }),
    ...(schema !== undefined && { schema }),
  };
}
