import type { ReleasePattern } from '../../model/condition.ts';
import type { ReleaseRow } from '../../model/gogo.ts';
import { numbersInRange } from '../told-values.ts';
import { textPatterns } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, evidenceOf, joinCaptures, namedCaptures } from './clue.ts';

/**
 * Looks for rows of `Release_`; captures `module` (`portal` for the core), and `schemaVersion`, `state`, `meaning` and
 * `build` where they are told.
 */
export function releaseMatcher({ name, schemaVersion, state, verified, build }: ReleasePattern): ConditionMatcher {
  const match = textPatterns({ name, schemaVersion });
  const isBuild = build === undefined ? undefined : numbersInRange(build, 'number');
  const clueOf = (row: ReleaseRow): Clue[] => {
    if (state !== undefined && (row.state === undefined || !state.includes(row.state))) return [];
    if (verified !== undefined && row.verified !== verified) return [];
    if (isBuild?.(row.buildNumber === undefined ? undefined : [row.buildNumber]) === false) return [];
    const captured = match({ name: row.servletContextName, schemaVersion: row.schemaVersion });
    if (captured === undefined) return [];
    return [{ seen: [{ place: row.place }], count: 1, captures: joinCaptures([capturesOf(row), captured]) }];
  };
  return (facts) => {
    const rows = facts.sessions.flatMap(({ releases }) => releases);
    const last = new Map(rows.map((row) => [row.servletContextName, row]));
    return evidenceOf([...last.values()].flatMap(clueOf), facts);
  };
}

function capturesOf({ servletContextName: module, schemaVersion, state, meaning, buildNumber: build }: ReleaseRow) {
  return namedCaptures({ module, schemaVersion, state, meaning, build });
}
