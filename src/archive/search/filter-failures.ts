import type { SearchFilter, Sightings } from '../../model/search.ts';
import { explaining } from '../archive-error.ts';
import type { Archive } from '../open-archive.ts';
import { type Row, numberIn, rowsOf, textIn, textOrNone } from '../row.ts';

/** A condition as SQL, and its values. */
type Condition = readonly [sql: string, ...values: readonly string[]];

/** Reads the fingerprints of the failures that a filter lets through; absent where it lets all through. */
export function readFiltered({ path, database }: Archive, filter: SearchFilter): ReadonlySet<string> | undefined {
  const [sql, ...values] = allOf([...failureConditions(filter), ...seenConditions(filter)]);
  if (values.length === 0) return undefined;
  return explaining(path, () => {
    const rows = rowsOf(database, `SELECT fingerprint FROM failure WHERE ${sql}`, ...values);
    return new Set(rows.map((row) => textIn(row, 'fingerprint')));
  });
}

/** Reads how often and when failures were seen, by fingerprint, in the analyses that a filter lets through, without some by their keys. */
export function readSightings(
  { path, database }: Archive,
  fingerprints: readonly string[],
  filter: SearchFilter,
  without: readonly number[] = [],
): ReadonlyMap<string, Sightings> {
  const [sql, ...values] = allOf(analysisConditions(filter));
  return explaining(path, () => {
    const rows = rowsOf(
      database,
      `SELECT fingerprint, count(DISTINCT analysis_key) AS analyses, sum(occurrence.count) AS occurrences,
         min(coalesce(first_time, started_at, remembered_at)) AS first_seen,
         max(coalesce(last_time, ended_at, remembered_at)) AS last_seen
       FROM failure JOIN occurrence ON failure_key = failure.key JOIN analysis ON analysis_key = analysis.key
       WHERE fingerprint IN (SELECT value FROM json_each(?))
         AND analysis_key NOT IN (SELECT value FROM json_each(?)) AND ${sql}
       GROUP BY failure.key`,
      JSON.stringify(fingerprints),
      JSON.stringify(without),
      ...values,
    );
    return new Map(rows.map((row) => [textIn(row, 'fingerprint'), sightingsOf(row)]));
  });
}

function sightingsOf(row: Row): Sightings {
  return {
    analyses: numberIn(row, 'analyses'),
    occurrences: numberIn(row, 'occurrences'),
    firstSeen: textOrNone(row, 'first_seen') ?? '',
    lastSeen: textOrNone(row, 'last_seen') ?? '',
  };
}

function failureConditions({ rule, module }: SearchFilter): readonly Condition[] {
  const ruleId = `rule_id = ? OR rule_id LIKE ? ESCAPE '\\' OR rule_id LIKE ? ESCAPE '\\'`;
  return [
    ...(rule === undefined ? [] : [[ruleId, rule, `${literal(rule)}/%`, `%/${literal(rule)}`] as const]),
    ...(module === undefined ? [] : [[`module LIKE ? ESCAPE '\\'`, `%${literal(module)}%`] as const]),
  ];
}

/** The plus keeps SQLite from asking for each analysis whether the failure is in it, rather than for those that it is in. */
function seenConditions(filter: SearchFilter): readonly Condition[] {
  const [sql, ...values] = allOf(analysisConditions(filter));
  if (values.length === 0) return [];
  const analyses = `SELECT analysis.key FROM analysis WHERE ${sql}`;
  return [
    [`EXISTS (SELECT 1 FROM occurrence WHERE failure_key = failure.key AND +analysis_key IN (${analyses}))`, ...values],
  ];
}

function analysisConditions({ database, from, to, outcome, since }: SearchFilter): readonly Condition[] {
  return [
    ...(database === undefined ? [] : [['database_vendor = ?', database] as const]),
    ...(from === undefined ? [] : [versionCondition('from_version', from)]),
    ...(to === undefined ? [] : [versionCondition('to_version', to)]),
    ...(outcome === undefined ? [] : [['outcome = ?', outcome] as const]),
    ...(since === undefined ? [] : [['coalesce(ended_at, started_at, remembered_at) >= ?', since] as const]),
  ];
}

function allOf(conditions: readonly Condition[]): Condition {
  const sql = ['1 = 1', ...conditions.map(([condition]) => `(${condition})`)].join(' AND ');
  return [sql, ...conditions.flatMap(([, ...values]) => values)];
}

/** `7.4` stands for `7.4`, `7.4.13` and `7.4 Update 4`, not for `7.41`. */
function versionCondition(column: string, version: string): Condition {
  const begin = literal(version);
  const sql = `${column} LIKE ? ESCAPE '\\' OR ${column} LIKE ? ESCAPE '\\' OR ${column} LIKE ? ESCAPE '\\'`;
  return [sql, begin, `${begin}.%`, `${begin} %`];
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
