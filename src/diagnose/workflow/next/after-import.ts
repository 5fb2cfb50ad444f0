import type { DatabaseVendor } from '../../../model/database.ts';
import type { NextWorkflowStep } from '../../../model/workflow.ts';
import { isPruned } from '../evidence/import-evidence.ts';
import type { ImportedRun, WorkflowFacts } from '../position-facts.ts';
import { nextOf } from './next-of.ts';

/**
 * How a dump is imported so that its log tells how it ended, into an empty database; names in angle brackets are the reader's.
 *
 * Source: the manuals of the clients mysql, psql, impdp, sqlcmd and db2.
 */
const IMPORTS: Readonly<Partial<Record<DatabaseVendor, readonly string[]>>> = {
  mysql: ['mysql -vv -u <user> -p <database> < <dump>.sql > import.log 2>&1; echo "exit status $?" >> import.log'],
  mariadb: ['mariadb -vv -u <user> -p <database> < <dump>.sql > import.log 2>&1; echo "exit status $?" >> import.log'],
  postgresql: ['psql -v ON_ERROR_STOP=1 -U <user> -d <database> -f <dump>.sql > import.log 2>&1'],
  oracle: ['impdp <user> directory=<directory> dumpfile=<dump>.dmp logfile=import.log'],
  sqlserver: ['sqlcmd -b -d <database> -i <dump>.sql -o import.log'],
  db2: ['db2 -z import.log -tvsf <dump>.sql'],
};

/** Finds the next step where there is an import and no upgrade. */
export function nextAfterImport(facts: WorkflowFacts, last: ImportedRun): NextWorkflowStep {
  const { outcome, reason, database } = last.report;
  const isCloud = facts.edition === 'cloud';
  switch (outcome) {
    case 'succeeded':
      if (isCloud) return nextOf('C5', `The dump is imported. ${reason}`);
      return isPruned(facts)
        ? nextOf('T4', 'The pruned copy is imported again, with fewer rows than before.')
        : nextOf('T3', 'The import came to its end; its largest tables show what is worth pruning.');
    case 'failed':
    case 'partial': {
      const why = `The import is not complete: ${lowerFirst(reason)} Correct that, empty the database, and import again.`;
      return nextOf(isCloud ? 'C4' : 'T2', why, IMPORTS[database] ?? []);
    }
    case 'incomplete':
    case 'unknown': {
      const why = `${reason} See whether the import still runs; if it does not, empty the database and import again.`;
      return nextOf(isCloud ? 'C4' : 'T2', why, IMPORTS[database] ?? []);
    }
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
