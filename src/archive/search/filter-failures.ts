import type { SearchFilter, Sightings } from '../../model/search.ts';
import { explaining } from '../archive-error.ts';
import type { Archive } from '../open-archive.ts';
import { type Row, numberIn, rowsOf, textIn, textOrNone } from '../row.ts';

/** Conditions on one occurrence of a failure and its analysis, as SQL, and their values. */
interface Conditions {
  readonly sql: string;
  readonly values: readonly string[];
}

const SEEN_AT = 'coalesce(last_time, ended_at, remembered_at)';
const FIRST_AT = 'coalesce(first_time, started_at, remembered_at)';
const FROM = 'failure JOIN occurrence ON failure_key = failure.key JOIN analysis ON analysis_key = analysis.key';

/** Reads the fingerprints of the failures that a filter lets through; absent where it lets all through. */
export function readFiltered({ path, database }: Archive, filter: SearchFilter): ReadonlySet<string> | undefined {
  const { sql, values } = conditionsOf(filter);
  if (values.length === 0) return undefined;
  return explaining(path, () => {
    const rows = rowsOf(database, `SELECT DISTINCT fingerprint FROM ${FROM} WHERE ${sql}`, ...values);
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
  const { sql, values } = conditionsOf(filter);
  return explaining(path, () => {
    const rows = rowsOf(
      database,
      `SELECT fingerprint, count(DISTINCT analysis_key) AS analyses, sum(occurrence.count) AS occurrences,
         min(${FIRST_AT}) AS first_seen, max(${SEEN_AT}) AS last_seen
       FROM ${FROM} WHERE fingerprint IN (SELECT value FROM json_each(?))
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

function conditionsOf({ rule, module, database, from, to, outcome, since }: SearchFilter): Conditions {
  const conditions: (readonly [sql: string, ...values: string[]])[] = [['1 = 1']];
  if (rule !== undefined) {
    const ruleId = 'coalesce(occurrence.rule_id, failure.rule_id)';
    conditions.push([
      `(${ruleId} = ? OR ${ruleId} LIKE ? ESCAPE '\\' OR ${ruleId} LIKE ? ESCAPE '\\')`,
      rule,
      `${literal(rule)}/%`,
      `%/${literal(rule)}`,
    ]);
  }
  if (module !== undefined) conditions.push([`module LIKE ? ESCAPE '\\'`, `%${literal(module)}%`]);
  if (database !== undefined) conditions.push(['database_vendor = ?', database]);
  if (from !== undefined) conditions.push(versionCondition('from_version', from));
  if (to !== undefined) conditions.push(versionCondition('to_version', to));
  if (outcome !== undefined) conditions.push(['outcome = ?', outcome]);
  if (since !== undefined) conditions.push([`${SEEN_AT} >= ?`, since]);
  return { sql: conditions.map(([sql]) => sql).join(' AND '), values: conditions.flatMap(([, ...values]) => values) };
}

/** `7.4` stands for `7.4`, `7.4.13` and `7.4 Update 4`, not for `7.41`. */
function versionCondition(column: string, version: string): readonly [string, ...string[]] {
  const begin = literal(version);
  const sql = `(${column} LIKE ? ESCAPE '\\' OR ${column} LIKE ? ESCAPE '\\' OR ${column} LIKE ? ESCAPE '\\')`;
  return [sql, begin, `${begin}.%`, `${begin} %`];
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
