import type { ImportError, ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import { decideByEnds } from './decide-by-ends.ts';
import { decideDataPump } from './decide-data-pump.ts';
import type { DecidedImport } from './decided-import.ts';

/** Decides what became of an import into Oracle, by the habits of its tools. */
export function decideOracle(run: Run, facts: ImportFacts): DecidedImport {
  switch (facts.tool) {
    case 'sqlldr':
      return decideLoader(run, facts);
    case 'imp':
    case 'exp':
      return decideClassic(run, facts);
    default:
      return decideDataPump(run, facts);
  }
}

/** SQL*Loader prints counts, and the time it took as its last word; nothing of success. */
function decideLoader(run: Run, facts: ImportFacts): DecidedImport {
  const { tables, errors } = facts;
  const elapsed = run.marks.get('import.elapsed');
  const loaded = sum(tables.map(({ rows }) => rows));
  const rejected = sum(tables.map((table) => table.rejected));
  const real = errors.filter(({ harmless }) => !harmless);
  const evidence = [...real.slice(0, 5).map(({ place }) => place), run.lastPlace];
  if (loaded === 0 && (real.length > 0 || rejected > 0))
    return { outcome: 'failed', reason: `No row was loaded${firstOf(real)}`, evidence };
  if (rejected > 0)
    return {
      outcome: 'partial',
      reason: `${loaded} rows were loaded, ${rejected} were rejected${firstOf(real)}`,
      evidence,
    };
  if (real.length > 0)
    return { outcome: 'partial', reason: `${loaded} rows were loaded, with errors${firstOf(real)}`, evidence };
  if (elapsed === undefined)
    return { outcome: 'incomplete', reason: 'The log has no end of SQL*Loader: it breaks off.', evidence };
  return {
    outcome: 'succeeded',
    reason: 'SQL*Loader came to its end, and no row was rejected.',
    evidence: [elapsed.last.place],
  };
}

/**
 * The classic tools always print a last line, so a log without it was cut off. "With warnings" covers everything from a
 * view that does not compile to a dump of which no row was taken.
 */
function decideClassic(run: Run, facts: ImportFacts): DecidedImport {
  const { tables, errors, ends } = facts;
  const decided = decideByEnds(run, facts);
  const rejected = sum(tables.map((table) => table.rejected));
  if (decided.outcome === 'partial' && rejected > 0) {
    const rows = sum(tables.map((table) => table.rows));
    return { ...decided, reason: `${rows} rows were taken, ${rejected} were rejected${firstOf(errors)}` };
  }
  if (decided.outcome === 'partial' && errors.length > 0)
    return { ...decided, reason: `It went on after errors${firstOf(errors.filter(({ harmless }) => !harmless))}` };
  if (ends.length > 0 || decided.outcome === 'failed' || decided.outcome === 'partial') return decided;
  return {
    outcome: 'incomplete',
    reason: 'The log has no "terminated" line: it breaks off, or the program was killed.',
    evidence: [run.lastPlace],
  };
}

/** The first cause: what a code of the database says tells more than that a tool met it. */
function firstOf(errors: readonly ImportError[]): string {
  if (errors.length === 0) return '.';
  const { message } = errors.find(({ code }) => code?.startsWith('ORA-')) ?? errors[0];
  return `; the first error: ${message.split('\n', 1)[0].replace(/[.:]$/, '').slice(0, 200)}.`;
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
