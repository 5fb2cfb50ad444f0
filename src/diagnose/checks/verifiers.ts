import { type AnsweredRow, currentRuns, placesOf, rowsOf } from './answers.ts';
import type { Check, CheckFacts } from './check.ts';

/** Verify processes that failed; `names` is what the shell takes as their names. */
export const verifiersFailed: Check<'verifiers-failed'> = (facts) => {
  const failed = lastAnswers(facts, 'failed');
  const places = placesOf(failed.map(({ answer }) => answer.place));
  if (places === undefined) return undefined;
  return {
    captures: {
      verifiers: failed.map(nameOf),
      names: failed.map(({ row, answer }) => String(row.module ?? answer.argument ?? row.name)),
    },
    places,
    occurrences: failed.length,
  };
};

/** Verify processes that never ran. */
export const verifiersNotRun: Check<'verifiers-not-run'> = (facts) => {
  const waiting = lastAnswers(facts, 'not-executed');
  const places = placesOf(waiting.map(({ answer }) => answer.place));
  if (places === undefined) return undefined;
  return { captures: { verifiers: waiting.map(nameOf) }, places, occurrences: waiting.length };
};

/** Rows of verify processes whose last result is this one, each once. */
function lastAnswers(facts: CheckFacts, result: string): readonly AnsweredRow[] {
  const rows = rowsOf(currentRuns(facts), 'verify:');
  const told = rows.filter(({ row }) => row.name !== undefined && row.result !== 'registered');
  const last = new Map(told.map((answered) => [nameOf(answered), answered]));
  return [...last.values()].filter(({ row }) => row.result === result);
}

function nameOf({ row }: AnsweredRow): string {
  return String(row.name);
}
