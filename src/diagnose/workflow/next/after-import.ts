import { ownValue } from '../../../model/own-value.ts';
import type { DatabaseVendor } from '../../../model/database.ts';
import type { ImportFacts } from '../../../model/import.ts';
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

/** The same for programs that do not take a dump of statements. */
const BY_TOOL: Readonly<Partial<Record<string, readonly string[]>>> = {
  pg_restore: ['pg_restore -v -e -U <user> -d <database> <dump> > import.log 2>&1'],
  sqlcmd: [
    'sqlcmd -b -Q "RESTORE DATABASE <database> FROM DISK = \'<backup>.bak\' WITH REPLACE, STATS = 10" -o import.log',
  ],
  ssms: [
    'sqlcmd -b -Q "RESTORE DATABASE <database> FROM DISK = \'<backup>.bak\' WITH REPLACE, STATS = 10" -o import.log',
  ],
  bcp: [],
  sqlpackage: [
    'sqlpackage /Action:Import /SourceFile:<dump>.bacpac /TargetConnectionString:"<connection>" > import.log',
  ],
  'db2 load': ['db2 -z import.log -tvf <commands>.sql'],
  'db2 import': ['db2 -z import.log -tvf <commands>.sql'],
  'db2 restore': ['db2 -z import.log restore database <database> from <folder>'],
  db2move: ['db2move <database> load > import.log'],
  sqlldr: ['sqlldr <user> control=<table>.ctl log=import.log'],
  imp: ['imp <user> file=<dump>.dmp full=y log=import.log'],
  mysqlimport: [],
  myloader: ['myloader -v 3 -d <folder> -B <database> > import.log 2>&1'],
};

const COUNTED = 'The import came to its end; its largest tables show what is worth pruning.';
const UNCOUNTED = 'The import came to its end. Its log prints no rows: count them, large tables are worth pruning.';

/** Finds the next step where there is an import and no upgrade. */
export function nextAfterImport(facts: WorkflowFacts, last: ImportedRun): NextWorkflowStep {
  const { outcome, reason } = last.report;
  const isCloud = facts.edition === 'cloud';
  switch (outcome) {
    case 'succeeded':
      if (isCloud) return nextOf('C5', `The dump is imported. ${reason}`);
      return isPruned(facts)
        ? nextOf('T4', 'The pruned copy is imported again, with fewer rows than before.')
        : nextOf('T3', last.report.rows === undefined ? UNCOUNTED : COUNTED);
    case 'failed':
    case 'partial':
      return again(facts, last, 'Correct what the errors name and import again', 'Begin with an empty database.');
    case 'incomplete': {
      const why = 'If it does not run any more, begin again with an empty database.';
      return again(facts, last, 'See whether the import still runs', why);
    }
    case 'unknown': {
      const why = 'If rows are missing, empty the database and import again, with a log that tells how it ended.';
      return { ...again(facts, last, 'Compare the database with the one it comes from', why), commands: [] };
    }
  }
}

/** The verdict says already what became of it. */
function again({ edition }: WorkflowFacts, { report }: ImportedRun, title: string, why: string): NextWorkflowStep {
  return { ...nextOf(edition === 'cloud' ? 'C4' : 'T2', why, importCommands(report)), title };
}

/** Lists the command that imports a dump again, by the program that did; nothing where only its user knows. */
export function importCommands({ tool = '', database }: Pick<ImportFacts, 'tool' | 'database'>): readonly string[] {
  return ownValue(BY_TOOL, tool) ?? IMPORTS[database] ?? [];
}
