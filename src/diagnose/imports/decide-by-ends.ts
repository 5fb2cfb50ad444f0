import type { ImportError, ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';

/**
 * Decides what became of an import by its errors and by what the program says of its end.
 *
 * Errors speak before ends: programs say that they completed, and exit with 0, after errors.
 */
export function decideByEnds(run: Run, { errors, ends, endsWhole }: ImportFacts): DecidedImport {
  const real = errors.filter(({ harmless, severity }) => !harmless && severity !== 'WARN');
  const stop = real.find(({ stops }) => stops);
  if (stop !== undefined)
    return { outcome: 'failed', reason: `An error ended it: ${said(stop)}`, evidence: [stop.place] };
  const failed = ends.find(({ outcome }) => outcome === 'failed');
  if (failed !== undefined)
    return { outcome: 'failed', reason: 'The program says that it failed.', evidence: [failed.place] };
  const [first] = real;
  if (first !== undefined) {
    const count = real.reduce((sum, error) => sum + error.count, 0);
    const reason = `It went on after ${count === 1 ? 'an error' : `${count} errors`}; the first: ${said(first)}`;
    return { outcome: 'partial', reason, evidence: real.slice(0, 5).map(({ place }) => place) };
  }
  const withErrors = ends.find(({ outcome }) => outcome === 'with-errors');
  if (withErrors !== undefined)
    return { outcome: 'partial', reason: 'The program says that it had errors.', evidence: [withErrors.place] };
  if (!endsWhole) return { outcome: 'incomplete', reason: 'The log breaks off.', evidence: [run.lastPlace] };
  const end = ends.at(-1);
  if (end !== undefined)
    return { outcome: 'succeeded', reason: 'The program came to its end without errors.', evidence: [end.place] };
  return {
    outcome: 'unknown',
    reason: 'The log shows no errors, and does not tell whether the import came to its end.',
    evidence: [run.lastPlace],
  };
}

function said({ code, message }: ImportError): string {
  const first = message.split('\n', 1)[0].slice(0, 200);
  return code === undefined || first.includes(code) ? `${first}.` : `${code}: ${first}.`;
}
