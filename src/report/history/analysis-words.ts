import type { ArchivedAnalysis } from '../../model/archive.ts';
import { DATABASE_NAMES } from '../../model/database.ts';
import type { ProductVersion } from '../../model/timeline.ts';
import type { Outcome } from '../../model/verdict.ts';
import { formatDuration } from '../view/format-values.ts';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  succeeded: 'succeeded',
  'succeeded-with-warnings': 'succeeded, with warnings',
  failed: 'failed',
  incomplete: 'incomplete',
  'no-upgrade': 'no upgrade',
  unrecognized: 'no log that is known',
};

/** Names an outcome in a list. */
export function outcomeWords(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}

/** `7.0 → 7.3`; empty where no log tells. */
export function versionWords({ from, to }: ArchivedAnalysis): string {
  const [old, next] = [shortVersion(from), shortVersion(to)];
  if (old === '') return next === '' ? '' : `→ ${next}`;
  return `${old} →${next === '' ? '' : ` ${next}`}`;
}

/** `MySQL 8.0`; empty where no log tells. */
export function databaseWords({ database }: ArchivedAnalysis): string {
  return database === undefined ? '' : `${DATABASE_NAMES[database.vendor]} ${database.version ?? ''}`.trim();
}

/** Day and minute by the log, else of the analysis: `2024-03-01 02:10`. */
export function timeWords({ startedAt, analyzedAt }: ArchivedAnalysis): string {
  return minuteOf(startedAt ?? analyzedAt);
}

/** `2024-03-01 02:10`. */
export function minuteOf(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/** How long the run took; empty where its log has no times. */
export function durationWords({ durationMs }: Pick<ArchivedAnalysis, 'durationMs'>): string {
  return durationMs === undefined ? '' : formatDuration(durationMs);
}

/** What a person called it, with the upgrade it belongs to: `rehearsal 2 (acme)`. */
export function nameWords({ name, label }: ArchivedAnalysis): string {
  if (name === undefined) return label === undefined ? '' : `(${label})`;
  return label === undefined ? name : `${name} (${label})`;
}

function shortVersion({ version, build, schema }: ProductVersion): string {
  return (version ?? build ?? schema ?? '').replace(/ or later$/, '+').replace(/^(.*) or earlier$/, '≤ $1');
}
