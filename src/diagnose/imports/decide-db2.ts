import type { ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';
import { type ImportWeights, countOf, isAfter, sayError, weighImport } from './weigh-import.ts';

/**
 * Decides what became of an import into DB2.
 *
 * Utilities complete successfully and leave rows out: rows that were rejected are lost, whatever the end says. A restore
 * brings all or nothing.
 */
export function decideDb2(run: Run, facts: ImportFacts): DecidedImport {
  const weights = weighImport(run, facts);
  if (facts.tool === 'db2 restore') return decideRestore(run, weights);
  const hasTrouble =
    weights.errors.length > 0 || weights.rejected > 0 || facts.ends.some(({ outcome }) => outcome !== 'succeeded');
  return hasTrouble ? decideTrouble(run, weights, facts) : decideCalm(run, weights, facts);
}

function decideRestore(run: Run, { errors, lastEnd, open }: ImportWeights): DecidedImport {
  const [first] = errors;
  if (lastEnd === undefined) {
    if (first !== undefined)
      return { outcome: 'failed', reason: `The restore failed: ${sayError(first)}`, evidence: [first.place] };
    if (open === undefined) return unknown(run);
    return { outcome: 'incomplete', reason: 'The log breaks off before the restore says its end.', evidence: [open] };
  }
  const later = errors.find(({ place }) => isAfter(place, lastEnd.place));
  if (later === undefined)
    return { outcome: 'succeeded', reason: 'DB2 says that the restore completed.', evidence: [lastEnd.place] };
  const reason = `DB2 says that the restore completed, and an error followed: ${sayError(later)}`;
  return { outcome: 'partial', reason, evidence: [lastEnd.place, later.place] };
}

function decideTrouble(
  { marks }: Run,
  { errors, rejected, rows, lastEnd }: ImportWeights,
  { tables, unnamedRows, ends, tool }: ImportFacts,
): DecidedImport {
  const [first] = errors;
  const losers = [...tables, ...unnamedRows].filter((table) => (table.rejected ?? 0) > 0);
  const evidence = [...errors, ...losers, ...ends.filter(({ outcome }) => outcome !== 'succeeded')]
    .map(({ place }) => place)
    .slice(0, 5);
  const lost = rejected > 0 ? ` ${countOf(rejected, 'row')} did not come in.` : '';
  const said = first === undefined ? '' : ` The first error: ${sayError(first)}`;
  // db2move prints its end time after failures, too.
  const cameToEnd = lastEnd !== undefined && lastEnd.outcome !== 'failed' && tool !== 'db2move';
  if (rows > 0)
    return { outcome: 'partial', reason: `${countOf(rows, 'row')} came in, not all.${lost}${said}`, evidence };
  if (cameToEnd) return { outcome: 'partial', reason: `It came to its end, with losses.${lost}${said}`, evidence };
  if (marks.has('import.result'))
    return { outcome: 'partial', reason: `Statements were done, and others failed.${lost}${said}`, evidence };
  return { outcome: 'failed', reason: `The log shows no row that came in.${lost}${said}`, evidence };
}

function decideCalm(
  run: Run,
  { open, counted, rows, lastEnd }: ImportWeights,
  { errors, tool }: ImportFacts,
): DecidedImport {
  if (tool === 'db2move' && lastEnd === undefined)
    return {
      outcome: 'incomplete',
      reason: 'The log breaks off before db2move prints its end time.',
      evidence: [run.lastPlace],
    };
  if (open !== undefined)
    return {
      outcome: 'incomplete',
      reason: 'The log breaks off before what was begun last came to its end.',
      evidence: [open],
    };
  const warning = errors.find(({ harmless }) => !harmless);
  const hint = warning === undefined ? '' : ` There were warnings: ${sayError(warning)}`;
  if (counted)
    return {
      outcome: 'succeeded',
      reason: `All rows that were read came in, ${countOf(rows, 'row')} in all.${hint}`,
      evidence: [lastEnd?.place ?? run.lastPlace],
    };
  if (lastEnd !== undefined)
    return {
      outcome: 'succeeded',
      reason: `The program came to its end without errors.${hint}`,
      evidence: [lastEnd.place],
    };
  return unknown(run);
}

function unknown(run: Run): DecidedImport {
  return {
    outcome: 'unknown',
    reason: 'The log shows no errors, and does not tell whether the import came to its end.',
    evidence: [run.lastPlace],
  };
}
