import type { ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import { decideByLastWord } from './decide-by-last-word.ts';
import type { DecidedImport } from './decided-import.ts';
import { countOf } from './weigh-import.ts';

/** Decides what became of an import into SQL Server; of a restore it says how much was restored. */
export function decideSqlServer(run: Run, facts: ImportFacts): DecidedImport {
  const decided = decideByLastWord(run, facts);
  const pages = run.marks.get('import.ended')?.last.attributes.pages;
  if (decided.outcome !== 'succeeded' || typeof pages !== 'number') return decided;
  // Pages are those of whole files: no table's size follows from them.
  return { ...decided, reason: `${decided.reason} It restored ${countOf(pages, 'page')} of 8 KB.` };
}
