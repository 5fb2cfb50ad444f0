import type { ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';
import { decideByEnds } from './decide-by-ends.ts';
import { decideMysql } from './decide-mysql.ts';
import { decideOracle } from './decide-oracle.ts';
import { decidePostgresql } from './decide-postgresql.ts';
import { decideDb2 } from './decide-db2.ts';
import { decideSqlServer } from './decide-sqlserver.ts';
import { decideSybase } from './decide-sybase.ts';

/** Decides what became of an import, by the habits of the programs of its database. */
export function decideImport(run: Run, facts: ImportFacts): DecidedImport {
  switch (facts.database) {
    case 'mysql':
    case 'mariadb':
      return decideMysql(run, facts);
    case 'oracle':
      return decideOracle(run, facts);
    case 'postgresql':
      return decidePostgresql(run, facts);
    case 'sqlserver':
      return decideSqlServer(run, facts);
    case 'db2':
      return decideDb2(run, facts);
    case 'sybase':
      return decideSybase(run, facts);
    default:
      return decideByEnds(run, facts);
  }
}
