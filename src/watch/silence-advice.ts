import { DATABASE_NAMES, type DatabaseVendor } from '../model/database.ts';

/** What to look at while nothing is written: sentences, each with what to copy where there is something. */
export interface Advice {
  readonly text: string;
  readonly copy?: string;
}

/**
 * Statements that show what a database works on.
 *
 * Sources: the manuals of MySQL (SHOW PROCESSLIST), PostgreSQL (pg_stat_activity), Oracle (V$SESSION), SQL Server
 * (sys.dm_exec_requests), DB2 (MON_CURRENT_SQL) and ASE (sp_who).
 */
const STATEMENTS: Readonly<Partial<Record<DatabaseVendor, string>>> = {
  mysql: 'show full processlist',
  mariadb: 'show full processlist',
  postgresql:
    "select pid, state, now() - query_start as running, wait_event_type, pg_blocking_pids(pid) as blocked_by, query from pg_stat_activity where datname = current_database() and state <> 'idle' order by query_start",
  oracle:
    "select sid, last_call_et as seconds, event, blocking_session, sql_id from v$session where type = 'USER' and status = 'ACTIVE' order by last_call_et desc",
  sqlserver:
    'select r.session_id, r.command, r.total_elapsed_time / 1000 as seconds, r.wait_type, r.blocking_session_id, t.text from sys.dm_exec_requests r cross apply sys.dm_exec_sql_text(r.sql_handle) t order by seconds desc',
  db2: 'select application_handle, elapsed_time_sec, activity_state, stmt_text from sysibmadm.mon_current_sql order by elapsed_time_sec desc',
  sybase: 'sp_who',
};

/** Says what to look at, for the database that the log names. */
export function silenceAdvice(vendor: DatabaseVendor | undefined): readonly Advice[] {
  const statement = vendor === undefined ? undefined : STATEMENTS[vendor];
  const database = vendor === undefined || statement === undefined ? 'the database' : DATABASE_NAMES[vendor];
  return [
    {
      text: `A long statement prints nothing either: see in ${database} whether one runs, or waits for a lock`,
      ...(statement !== undefined && { copy: statement }),
    },
    {
      text: 'See what Java does, twice within a minute; jps -l tells the number of the process',
      copy: 'jcmd <pid> Thread.print',
    },
  ];
}
