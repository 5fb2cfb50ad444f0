import type { GogoResult } from '../../model/gogo.ts';
import type { Attributes } from '../../model/meaning.ts';
import type { Place } from '../../model/place.ts';
import type { Run } from '../../model/timeline.ts';
import type { CheckFacts } from './check.ts';

/** A row of an answer of the Gogo shell, and where the answer stands. */
export interface AnsweredRow {
  readonly row: Attributes;
  readonly answer: GogoResult;
}

/** Runs that an upgrade did not overtake: what a shell said before it says nothing of what is now. */
export function currentRuns({ run, runs }: CheckFacts): readonly Run[] {
  return runs.filter(({ dated, endMs }) => !(dated && run.dated && (endMs ?? Infinity) < (run.startMs ?? 0)));
}

/** All rows of the answers to commands that begin so, in their order. */
export function rowsOf(runs: readonly Run[], command: string): readonly AnsweredRow[] {
  return runs
    .flatMap(({ gogo }) => gogo)
    .filter((answer) => answer.command.toLowerCase().startsWith(command))
    .flatMap((answer) => answer.rows.map((row) => ({ row, answer })));
}

/** Places of answers, each once; undefined where there are none. */
export function placesOf(places: readonly Place[]): readonly [Place, ...Place[]] | undefined {
  const [first, ...others] = [...new Set(places)];
  return first === undefined ? undefined : [first, ...others];
}

/** Answers that fit, in their order. */
export function answersOf(facts: CheckFacts, fits: (answer: GogoResult) => boolean): readonly GogoResult[] {
  return currentRuns(facts)
    .flatMap(({ gogo }) => gogo)
    .filter(fits);
}
