import { DATABASE_NAMES, DATABASE_VENDORS } from '../../model/database.ts';
import { termSet } from '../../terms/term-set.ts';
import { wordsIn } from '../../terms/words-in.ts';
import { explaining } from '../archive-error.ts';
import type { Archive } from '../open-archive.ts';
import { rowsOf, textIn, textOrNone } from '../row.ts';
import type { SeenField } from './fields.ts';

/** A database or a pair of versions that analyses have, with its terms. */
export interface SeenFact {
  readonly field: SeenField;
  readonly terms: ReadonlySet<string>;
  /** Values of `SEEN_COLUMNS[field]`, in their order. */
  readonly values: readonly (string | null)[];
}

const SEEN_COLUMNS = {
  database: ['database_vendor', 'database_version'],
  version: ['from_version', 'to_version'],
} as const;

/** Reads the databases and versions of all analyses. */
export function readSeenFacts({ path, database }: Archive): readonly SeenFact[] {
  return explaining(path, () =>
    (['database', 'version'] as const).flatMap((field) => {
      const columns = SEEN_COLUMNS[field];
      return rowsOf(database, `SELECT DISTINCT ${columns.join(', ')} FROM analysis`).map((row) => {
        const values = columns.map((column) => textOrNone(row, column) ?? null);
        return { field, values, terms: new Set(values.flatMap((value) => factTerms(value ?? ''))) };
      });
    }),
  );
}

/** Reads the fingerprints of failures that were seen where one of some facts held, all of them of one field. */
export function readSeenWith(
  { path, database }: Archive,
  field: SeenField,
  facts: readonly SeenFact[],
): readonly string[] {
  const [first, second] = SEEN_COLUMNS[field];
  return explaining(path, () =>
    rowsOf(
      database,
      `SELECT fingerprint FROM failure WHERE EXISTS (
         SELECT 1 FROM occurrence WHERE failure_key = failure.key AND +analysis_key IN (
           SELECT analysis.key FROM analysis JOIN json_each(?) AS fact
             ON ${first} IS fact.value ->> 0 AND ${second} IS fact.value ->> 1))`,
      JSON.stringify(facts.map(({ values }) => values)),
    ).map((row) => textIn(row, 'fingerprint')),
  );
}

/** `7.4.13 Update 34` is found by `7.4`, too, and `postgresql` by the name that its makers write. */
function factTerms(value: string): readonly string[] {
  const vendor = DATABASE_VENDORS.find((known) => known === value);
  const text = vendor === undefined ? value : `${value} ${DATABASE_NAMES[vendor]}`;
  return wordsIn(text).flatMap(({ text: word }) => [
    ...beginnings(word.toLowerCase()),
    ...termSet(word).whole.flatMap(({ term, word: whole }) => [term, whole]),
  ]);
}

function beginnings(word: string): readonly string[] {
  const parts = word.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('.'));
}
