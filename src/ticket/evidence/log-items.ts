import type { Report } from '../../model/report.ts';
import { type EvidenceItem, type WayTo, hasUpgrade } from './evidence.ts';
import { counted } from './source-named.ts';

/** Liferay writes a report of its own from this version on. */
const WITHOUT_REPORT = /^(?:6|7\.[0-3])/;
/** Rules and outcomes that speak of an upgrade which does not go on. */
const STALLED = /stall|lock-wait|deadlock|timeout|hang|stuck/;

const USUAL_IMPORT_LOG: WayTo = { command: 'mysql -vvv lportal < dump.sql > import.log 2>&1' };
const IMPORT_LOG: Readonly<Record<string, WayTo>> = {
  postgresql: { command: 'pg_restore --verbose … > import.log 2>&1' },
  oracle: { hint: 'the file that impdp was given with LOGFILE=' },
  sqlserver: { command: 'sqlcmd -i restore.sql -o import.log' },
  db2: { hint: 'the file of MESSAGES that load or import was given' },
};

/** What support asks of logs. */
export const LOG_ITEMS: readonly EvidenceItem[] = [
  {
    id: 'upgrade-log',
    title: 'The whole log of the upgrade',
    why: 'the cause often stands hours before the error that is seen',
    isAsked: hasUpgrade,
    find: ({ report }) => wholeLog(report),
    wayTo: () => ({
      hint: 'from its first to its last line; the tool writes it with',
      command: './db_upgrade.sh -l output.log',
    }),
  },
  {
    id: 'upgrade-report',
    title: "Liferay's upgrade report",
    why: 'holds rows of tables before and after, properties and slow processes',
    isAsked: (facts) => hasUpgrade(facts) && !WITHOUT_REPORT.test(facts.report.environment.to.version ?? ''),
    find: ({ report }) => {
      const reports = report.upgradeReports.filter(({ generation }) => generation !== 'log-context');
      return reports.length === 0 ? undefined : counted(reports.length, 'file');
    },
    wayTo: () => ({
      hint: 'in portal-upgrade-ext.properties before the upgrade; the files are in the folder reports of the tool then',
      command: 'upgrade.report.enabled=true',
    }),
  },
  {
    id: 'import-log',
    title: 'The log of the import of the database',
    why: 'rows that were not imported fail later, in another place',
    find: ({ report }) => {
      const [first] = report.imports;
      return first === undefined
        ? undefined
        : `${first.tool}, ${counted(first.tables.length, 'table')}, ${first.outcome}`;
    },
    wayTo: ({ environment }) => IMPORT_LOG[environment.database?.vendor ?? ''] ?? USUAL_IMPORT_LOG,
  },
  {
    id: 'thread-dumps',
    title: 'Thread dumps while it stood still',
    why: 'show what every thread waits for',
    isAsked: ({ report }) =>
      stopsInTheMiddle(report) ||
      report.findings.some(({ ruleId, role }) => role !== 'noise' && ruleId !== null && STALLED.test(ruleId)),
    find: ({ threadDumps }) => (threadDumps === 0 ? undefined : counted(threadDumps, 'thread dump')),
    wayTo: () => ({
      hint: 'while it stands still, three times with ten seconds between them (or jstack -l)',
      command: 'jcmd <process id> Thread.print >> threads.txt',
    }),
  },
  {
    id: 'tried',
    title: 'What was tried',
    why: 'saves support from asking for it again',
    find: ({ report, tried }) => {
      const runs = report.runs.filter(({ kind }) => kind === 'upgrade').length;
      if (tried.length > 0) return counted(tried.length, 'note');
      const noted = report.findings.flatMap(({ seenBefore }) => seenBefore?.resolutions ?? []).length;
      if (noted > 0) return `${counted(noted, 'note')} in the archive`;
      return runs > 1 ? `${counted(runs, 'run')} of the upgrade in these logs` : undefined;
    },
    wayTo: () => ({
      hint: 'say it with',
      command: '--tried "dropped the index and ran the upgrade again: the same error"',
    }),
  },
];

/** A log whose run has a beginning and an end. */
function wholeLog(report: Report): string | undefined {
  const { runs, sources } = report;
  const upgrades = runs.filter(({ kind }) => kind === 'upgrade');
  const ended = upgrades.filter(({ status }) => status !== 'unset');
  if (ended.length === 0 || stopsInTheMiddle(report)) return undefined;
  const lines = [...new Set(ended.flatMap((run) => run.sources))].reduce(
    (sum, index) => sum + (sources[index]?.lines ?? 0),
    0,
  );
  return `${counted(lines, 'line')}, ${counted(upgrades.length, 'run')}`;
}

/** An upgrade that came to its end and left modules to do is not complete either; rule D6 is about those. */
function stopsInTheMiddle({ verdict, modules }: Report): boolean {
  const isLeft = modules.some(({ status }) => status === 'pending' || status === 'failed');
  return verdict.outcome === 'incomplete' && !isLeft && verdict.recoveryRule !== 'D6';
}
