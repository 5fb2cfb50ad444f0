import type { Attributes } from '../../model/meaning.ts';
import { currentRuns, placesOf, rowsOf } from './answers.ts';
import type { Check } from './check.ts';

/** Steps of a module lead to several last versions; the row below the message names the module. */
export const severalEndVersions: Check<'several-end-versions'> = (facts) => {
  const rows = rowsOf(currentRuns(facts), '');
  const ambiguous = rows.flatMap(({ row, answer }, index) =>
    isAmbiguous(row)
      ? [{ place: answer.place, version: String(row.version), module: rows.at(index + 1)?.row.module }]
      : [],
  );
  const places = placesOf(ambiguous.map(({ place }) => place));
  if (places === undefined) return undefined;
  return {
    captures: { modules: ambiguous.map(({ module, version }) => `${String(module ?? 'a module')} from ${version}`) },
    places,
    occurrences: places.length,
  };
};

/** A row of a module has `from`; the heading of `upgrade:list` has the module itself. */
function isAmbiguous(row: Attributes): boolean {
  return Object.keys(row).join() === 'version';
}
