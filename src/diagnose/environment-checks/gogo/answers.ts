import type { GogoResult } from '../../../model/gogo.ts';
import type { Attributes } from '../../../model/meaning.ts';
import type { Place } from '../../../model/place.ts';
import type { Run } from '../../../model/timeline.ts';
import type { CheckFacts } from '../environment-check.ts';

/** A row of an answer of the Gogo shell, and where the answer stands. */
export interface AnsweredRow {
  readonly row: Attributes;
  readonly answer: GogoResult;
}

/** Most names that a message or a step lists. */
const MOST_NAMED = 10;

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

/** `a, b, c` or the first ten and how many more. */
export function listNames(names: readonly string[]): string {
  const listed = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${listed} and ${names.length - MOST_NAMED} more` : listed;
}

/** `1 module`, `2 modules` */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
