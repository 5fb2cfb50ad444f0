import type { GogoResult } from '../../model/gogo.ts';
import { answersOf, placesOf } from './answers.ts';
import type { Check } from './check.ts';

/** Commands that ended with another exception than that of an unknown command. */
export const commandsFailed: Check<'commands-failed'> = (facts) => {
  const failed = answersOf(facts, ({ outcome, rows }) => outcome !== 'not-found' && rows.some(hasException));
  const places = placesOf(failed.map(({ place }) => place));
  if (places === undefined) return undefined;
  return { captures: { answers: [...new Set(failed.map(sayAnswer))] }, places, occurrences: failed.length };
};

/** `verify:execute com.acme.x (No verify processes exists for com.acme.x)` */
function sayAnswer({ command, argument, rows }: GogoResult): string {
  const row = rows.find(hasException);
  const typed = [command, argument].filter((part) => part !== undefined).join(' ');
  return `${typed} (${String(row?.reason ?? row?.exception)})`;
}

function hasException(row: GogoResult['rows'][number]): boolean {
  return typeof row.exception === 'string' && row.exception !== '';
}
