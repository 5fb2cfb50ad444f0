import type { Problem, Run } from '../../model/timeline.ts';

/** Lines that may stand between the last words of a failure and the word that the server stops. */
const FARTHEST = 3;

/**
 * Finds the problem right above the word that the server stops, be it a warning only.
 *
 * ```
 * WARN  [main][BaseDB:846] Duplicate entry '1-2' for key 'IX_AAAA': create unique index …      ← this one
 * Stopping the server due to unexpected upgrade errors
 * ```
 */
export function problemAboveStop({ marks, problems }: Run): Problem | undefined {
  const stop = marks.get('startup.server-stopping')?.first.place;
  if (stop === undefined) return undefined;
  let found: Problem | undefined;
  let nearest = FARTHEST + 1;
  for (const problem of problems) {
    for (const { source, endLine } of [problem.place, ...problem.relatedPlaces]) {
      const distance = stop.startLine - endLine;
      if (source === stop.source && distance > 0 && distance < nearest) [found, nearest] = [problem, distance];
    }
  }
  return found;
}
