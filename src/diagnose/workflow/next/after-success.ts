import type { DatabaseVendor } from '../../../model/database.ts';
import type { Query } from '../../../model/finding.ts';
import type { NextWorkflowStep } from '../../../model/workflow.ts';
import type { WorkflowFacts } from '../position-facts.ts';
import { nextOf } from './next-of.ts';

/** Settings that the guides have changed for the upgrade. Source: Liferay Learn, Database Tuning for Upgrades. */
const SETTINGS: Readonly<Partial<Record<DatabaseVendor, string>>> = {
  mysql: "show variables where Variable_name in ('innodb_doublewrite', 'innodb_flush_log_at_trx_commit');",
  mariadb: "show variables where Variable_name in ('innodb_doublewrite', 'innodb_flush_log_at_trx_commit');",
  postgresql: "select name, setting from pg_settings where name in ('synchronous_commit', 'wal_writer_delay');",
  sqlserver: 'select name, delayed_durability_desc from sys.databases;',
};

/** Databases for which the guides change nothing: there is nothing to take back. */
export const UNTUNED: readonly DatabaseVendor[] = ['oracle', 'hsqldb'];

/** Finds the next step where the data is upgraded. */
export function nextAfterSuccess({ edition, environment }: WorkflowFacts): NextWorkflowStep {
  if (edition === 'cloud')
    return nextOf('C6', 'The data is upgraded; see that it works before it goes back to the Cloud.', [
      './catalina.sh run',
    ]);
  const vendor = environment.database?.vendor;
  if (vendor !== undefined && UNTUNED.includes(vendor)) return nextOf('X2', 'The data is upgraded; the search is not.');
  const why = 'The data is upgraded. What makes the upgrade fast leaves data at risk when a server crashes.';
  return nextOf('X1', why, [], settingsQuery(vendor));
}

function settingsQuery(vendor: DatabaseVendor | undefined): readonly Query[] {
  const sql = vendor === undefined ? undefined : SETTINGS[vendor];
  if (vendor === undefined || sql === undefined) return [];
  return [{ database: vendor, purpose: 'Shows the settings that the guides change for an upgrade', sql }];
}
