import type { Advice, CheckFacts } from '../environment-check.ts';
import { type AnsweredRow, currentRuns, listNames, placesOf, rowsOf } from './answers.ts';

/** Verify processes that failed, by the last answer that names each. */
export function checkFailedVerifiers(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const failed = lastAnswers(rowsOf(runs, 'verify:'), 'failed');
  const places = placesOf(failed.map(({ answer }) => answer.place));
  if (places === undefined) return undefined;
  const names = failed.map(nameOf);
  return {
    area: 'verify',
    slug: 'verifier-failed',
    role: 'contributing',
    level: 'warning',
    confidence: 'high',
    title: failed.length === 1 ? 'A verify process failed' : `${failed.length} verify processes failed`,
    message: `The Gogo shell says that these failed: ${listNames(names)}.`,
    cause: 'A verify process found data that it could not correct; Release_ holds state 2 for it.',
    summary: 'Correct the data that the server log names, then run the verify process again.',
    steps: [
      'Look into the server log for the VerifyException of the time at which it ran.',
      ...failed
        .slice(0, 5)
        .map(({ row, answer }) => `verify:execute ${String(row.module ?? answer.argument ?? row.name)}`),
      'Check with verify:checkAll that none is left.',
    ],
    links: [],
    places,
    occurrences: failed.length,
  };
}

/** Verify processes that never ran: normal, unless the documentation of the module asks for them. */
export function checkVerifiersNotRun(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const waiting = lastAnswers(rowsOf(runs, 'verify:'), 'not-executed');
  const places = placesOf(waiting.map(({ answer }) => answer.place));
  if (places === undefined) return undefined;
  return {
    area: 'verify',
    slug: 'verifier-not-run',
    level: 'note',
    confidence: 'high',
    title: 'Verify processes that were not executed',
    message: `Not executed: ${listNames(waiting.map(nameOf))}.`,
    cause: 'An upgrade of a module takes back that it was verified; they run only when they are called.',
    summary: 'Nothing to do, unless the upgrade guide asks for one of them.',
    steps: ['To run one, back up and type verify:execute with its name in the Gogo shell.'],
    links: [],
    places,
    occurrences: waiting.length,
  };
}

/** Rows of verify processes whose last result is this one, each once. */
function lastAnswers(rows: readonly AnsweredRow[], result: string): readonly AnsweredRow[] {
  const told = rows.filter(({ row }) => row.name !== undefined && row.result !== 'registered');
  const last = new Map(told.map((answered) => [nameOf(answered), answered]));
  return [...last.values()].filter(({ row }) => row.result === result);
}

function nameOf({ row }: AnsweredRow): string {
  return String(row.name);
}
