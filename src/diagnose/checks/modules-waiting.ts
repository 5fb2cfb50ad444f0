import { currentRuns, placesOf } from './answers.ts';
import type { Check } from './check.ts';

/** Bundles and components that cannot start, as `diag`, `ds:unsatisfied` and `system:check` list them. */
export const modulesWaiting: Check<'modules-waiting'> = (facts) => {
  const unsatisfied = currentRuns(facts).flatMap((run) => run.unsatisfied);
  const places = placesOf(unsatisfied.map(({ place }) => place));
  if (places === undefined) return undefined;
  const lacksOf = new Map<string, Set<string>>();
  for (const { bundle, component, waitsFor } of unsatisfied) {
    const name = bundle ?? component ?? 'a bundle';
    lacksOf.set(name, new Set([...(lacksOf.get(name) ?? []), ...waitsFor]));
  }
  const lacks = [...new Set(unsatisfied.flatMap(({ waitsFor }) => waitsFor))];
  return {
    captures: {
      modules: [...lacksOf.keys()],
      waiting: [...lacksOf].map(([name, own]) => (own.size === 0 ? name : `${name} waits for: ${[...own].join(', ')}`)),
      lacks,
      behind: [...new Set(lacks.flatMap((lack) => /release\.bundle\.symbolic\.name=([\w.-]+)/.exec(lack)?.[1] ?? []))],
    },
    places,
    occurrences: lacksOf.size,
  };
};
