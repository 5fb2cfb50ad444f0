import type { ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';
import { type ImportWeights, countOf, isAfter, sayError, weighImport } from './weigh-import.ts';

/**
 * Decides what became of an import into SQL Server.
 *
 * RESTORE and SqlPackage bring all or nothing and say so at the end, so their last word counts; a percentage is no end. bcp
 * ends with a count of rows or with its failure, and keeps the batches before an error. A script goes on after errors.
 */
export function decideSqlServer(run: Run, facts: ImportFacts): DecidedImport {
  const weights = weighImport(run, facts);
  return weights.errors.length > 0 || hasFailedEnd(facts) ? decideTrouble(weights, facts) : decideCalm(run, weights);
}

function decideTrouble(weights: ImportWeights, { ends, errors: all }: ImportFacts): DecidedImport {
  const { errors, errorCount, rows, lastEnd } = weights;
  const failures = ends.filter(({ outcome }) => outcome !== 'succeeded');
  const troubles = [...errors, ...failures].map(({ place }) => place);
  const evidence = troubles.slice(0, 5);
  const [first = all[0]] = errors;
  const said = first === undefined ? '' : ` The first error: ${sayError(first)}`;
  if (lastEnd?.outcome === 'succeeded') {
    if (!troubles.some((place) => isAfter(place, lastEnd.place)))
      return {
        outcome: 'succeeded',
        reason: `It came to its end after ${countOf(errorCount + failures.length, 'earlier error')}.${said}`,
        evidence: [lastEnd.place, ...evidence.slice(0, 4)],
      };
    return { outcome: 'partial', reason: `It came to its end, and errors followed.${said}`, evidence };
  }
  if (rows > 0)
    return { outcome: 'partial', reason: `${countOf(rows, 'row')} came in, and there were errors.${said}`, evidence };
  return { outcome: 'failed', reason: `The log shows errors, and nothing that came in.${said}`, evidence };
}

function decideCalm(run: Run, { lastEnd, open, counted, rows }: ImportWeights): DecidedImport {
  if (open !== undefined)
    return {
      outcome: 'incomplete',
      reason: 'The log breaks off before the end of what was begun last.',
      evidence: [open],
    };
  if (lastEnd !== undefined)
    return {
      outcome: 'succeeded',
      reason: `The program says that it succeeded${pagesOf(run)}.`,
      evidence: [lastEnd.place],
    };
  const isCopied = counted && run.importFacts?.tool === 'bcp';
  if (isCopied)
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

/** Pages are those of whole files: no table's size follows from them. */
function pagesOf({ marks }: Run): string {
  const pages = marks.get('import.ended')?.last.attributes.pages;
  return typeof pages === 'number' ? `; it restored ${countOf(pages, 'page')} of 8 KB` : '';
}

function hasFailedEnd({ ends }: ImportFacts): boolean {
  return ends.some(({ outcome }) => outcome !== 'succeeded');
}
