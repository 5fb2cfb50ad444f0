/** Reads rows of the tables that hold parts of analyses. */
import type { ArchivedRun, ArchivedSource, Occurrence, SpanDuration, TableRows } from '../model/archive.ts';
import { RUN_KINDS, SPAN_KINDS, SPAN_STATUSES } from '../model/timeline.ts';
import { type Row, numberIn, numberOrNone, textIn, textOrNone, wordIn } from './row.ts';

const ROLES = ['root-cause', 'consequence', 'contributing', 'noise', 'advice'] as const;
const LEVELS = ['error', 'warning', 'note'] as const;

/** Reads a row of the table `source`. */
export function sourceOf(row: Row): ArchivedSource {
  const firstTime = textOrNone(row, 'first_time');
  const lastTime = textOrNone(row, 'last_time');
  return {
    path: textIn(row, 'path'),
    kind: textIn(row, 'kind'),
    format: textIn(row, 'format'),
    bytes: numberIn(row, 'bytes'),
    lines: numberIn(row, 'lines'),
    contentHash: textIn(row, 'content_hash'),
    ...(firstTime !== undefined && { firstTime }),
    ...(lastTime !== undefined && { lastTime }),
  };
}

/** Reads a row of the table `run`. */
export function runOf(row: Row): ArchivedRun {
  const startedAt = textOrNone(row, 'started_at');
  const endedAt = textOrNone(row, 'ended_at');
  const durationMs = numberOrNone(row, 'duration_ms');
  return {
    kind: wordIn(row, 'kind', RUN_KINDS),
    status: wordIn(row, 'status', SPAN_STATUSES),
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(durationMs !== undefined && { durationMs }),
  };
}

/** Reads a row of the table `occurrence` that was joined with its failure. */
export function occurrenceOf(row: Row): Occurrence {
  const ruleId = textOrNone(row, 'rule_id');
  const firstTime = textOrNone(row, 'first_time');
  const lastTime = textOrNone(row, 'last_time');
  const source = numberOrNone(row, 'source_position');
  const line = numberOrNone(row, 'line');
  return {
    fingerprint: textIn(row, 'fingerprint'),
    title: textIn(row, 'title'),
    role: wordIn(row, 'role', ROLES),
    level: wordIn(row, 'level', LEVELS),
    count: numberIn(row, 'count'),
    ...(ruleId !== undefined && { ruleId }),
    ...(firstTime !== undefined && { firstTime }),
    ...(lastTime !== undefined && { lastTime }),
    ...(source !== undefined && { source }),
    ...(line !== undefined && { line }),
  };
}

/** Reads a row of the table `span_duration`. */
export function spanOf(row: Row): SpanDuration {
  const module = textOrNone(row, 'module');
  const durationMs = numberOrNone(row, 'duration_ms');
  const selfMs = numberOrNone(row, 'self_ms');
  const maxMs = numberOrNone(row, 'max_ms');
  return {
    kind: wordIn(row, 'kind', SPAN_KINDS),
    name: textIn(row, 'name'),
    status: wordIn(row, 'status', SPAN_STATUSES),
    count: numberIn(row, 'count'),
    ...(module !== undefined && { module }),
    ...(durationMs !== undefined && { durationMs }),
    ...(selfMs !== undefined && { selfMs }),
    ...(maxMs !== undefined && { maxMs }),
  };
}

/** Reads a row of the table `table_rows`. */
export function tableOf(row: Row): TableRows {
  const rows = numberOrNone(row, 'rows');
  const bytes = numberOrNone(row, 'bytes');
  const durationMs = numberOrNone(row, 'duration_ms');
  return {
    name: textIn(row, 'name'),
    ...(rows !== undefined && { rows }),
    ...(bytes !== undefined && { bytes }),
    ...(durationMs !== undefined && { durationMs }),
  };
}
