import type { ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';
import { type ImportWeights, countOf, isAfter, sayError, weighImport } from './weigh-import.ts';

/**
 * Decides what became of an import by what was said last: of programs that bring all or nothing and say so at their end, and
 * of bcp, which ends with a count of rows or with its failure, and keeps the batches before an error.
 *
 * A percentage is no end. What was begun and not ended makes the import incomplete.
 */
export function decideByLastWord(run: Run, facts: ImportFacts): DecidedImport {
  const weights = weighImport(run, facts);
  const hasFailures = facts.ends.some(({ outcome }) => outcome !== 'succeeded');
  return weights.errors.length > 0 || hasFailures ? decideTrouble(weights, facts) : decideCalm(run, weights, facts);
}

function decideTrouble({ errors, errorCount, rows, lastEnd }: ImportWeights, { ends }: ImportFacts): DecidedImport {
  const failures = ends.filter(({ outcome }) => outcome !== 'succeeded');
  const troubles = [...errors, ...failures].map(({ place }) => place);
  const evidence = troubles.slice(0, 5);
  const [first] = errors;
  const said = first === undefined ? '' : ` The first error: ${sayError(first)}`;
  if (lastEnd?.outcome === 'succeeded') {
    if (troubles.some((place) => isAfter(place, lastEnd.place)))
      return { outcome: 'partial', reason: `It came to its end, and errors followed.${said}`, evidence };
    const reason = `It came to its end after ${countOf(errorCount + failures.length, 'earlier error')}.${said}`;
    return { outcome: 'succeeded', reason, evidence: [lastEnd.place, ...evidence.slice(0, 4)] };
  }
  if (rows > 0)
    return { outcome: 'partial', reason: `${countOf(rows, 'row')} came in, and there were errors.${said}`, evidence };
  return { outcome: 'failed', reason: `The log shows errors, and nothing that came in.${said}`, evidence };
}

function decideCalm(run: Run, { lastEnd, open, counted, rows }: ImportWeights, { tool }: ImportFacts): DecidedImport {
  if (open !== undefined)
    return {
      outcome: 'incomplete',
      reason: 'The log breaks off before what was begun last came to its end.',
      evidence: [open],
    };
  if (lastEnd !== undefined)
    return { outcome: 'succeeded', reason: 'The program says that it succeeded.', evidence: [lastEnd.place] };
  if (counted && tool === 'bcp')
    return {
      outcome: 'succeeded',
      reason: `Every copy ended with its count of rows, without errors; ${countOf(rows, 'row')} in all.`,
      evidence: [run.lastPlace],
    };
  return {
    outcome: 'unknown',
    reason: 'The log shows no errors, and does not tell whether the import came to its end.',
    evidence: [run.lastPlace],
  };
}
