import type { ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import { decideByLastWord } from './decide-by-last-word.ts';
import type { DecidedImport } from './decided-import.ts';

/** Decides what became of an import into SAP ASE; a database that was loaded is offline until it is told to be online. */
export function decideSybase(run: Run, facts: ImportFacts): DecidedImport {
  const decided = decideByLastWord(run, facts);
  const isOnline = run.marks.get('import.ended')?.last.attributes.online === true;
  if (decided.outcome !== 'succeeded' || facts.tool !== 'load database' || isOnline) return decided;
  return {
    ...decided,
    reason: `${decided.reason} The log does not show that the database is online; it stays offline until \`online database\`.`,
  };
}
