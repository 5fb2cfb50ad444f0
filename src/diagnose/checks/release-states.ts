import type { ReleaseRow } from '../../model/gogo.ts';
import { currentRuns, placesOf } from './answers.ts';
import type { Check } from './check.ts';

/** State of a module whose verify process failed. */
const VERIFY_FAILED = 2;

/** Rows of `Release_` that hold another state than 0, the last one of each module. */
export const releaseStates: Check<'release-states'> = (facts) => {
  const rows = currentRuns(facts).flatMap(({ releases }) => releases);
  const last = new Map(rows.map((row) => [row.servletContextName, row]));
  const bad = [...last.values()].filter(({ state }) => state !== undefined && state !== 0);
  const places = placesOf(bad.map(({ place }) => place));
  if (places === undefined) return undefined;
  const modules = bad.filter((row) => !isCore(row));
  return {
    captures: {
      rows: bad.map(sayState),
      core: bad.filter(isCore).map(({ servletContextName }) => servletContextName),
      toUpgrade: modules.filter(({ state }) => state !== VERIFY_FAILED).map(({ servletContextName: name }) => name),
      toVerify: modules.filter(({ state }) => state === VERIFY_FAILED).map(({ servletContextName: name }) => name),
    },
    places,
    occurrences: bad.length,
  };
};

/** The core is not upgraded from the shell. */
function isCore({ servletContextName }: ReleaseRow): boolean {
  return servletContextName === 'portal';
}

/** `com.acme.orders.service 1 (schema version 1.1.0)` */
function sayState({ servletContextName, state, schemaVersion }: ReleaseRow): string {
  return `${servletContextName} ${state ?? ''}${schemaVersion === undefined ? '' : ` (schema version ${schemaVersion})`}`;
}
