import type { Finding } from '../../model/finding.ts';
import type { ImportReport } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { Outcome } from '../../model/verdict.ts';
import { checkedFinding } from '../checked-finding.ts';
import type { Candidate } from '../make-findings.ts';
import { rankImport } from './rank-import.ts';

/**
 * Gives the findings of an import; none for other runs.
 *
 * `beside` is the outcome of the upgrade of the same analysis, `alone` where there is none: an import that failed matters
 * most before the upgrade, and least where the upgrade of its data came to a good end.
 */
export function importFindings(
  run: Run,
  imports: readonly ImportReport[],
  candidatesOf: (run: Run) => readonly Candidate[],
  beside: Outcome | 'alone',
): readonly Finding[] {
  const report = imports.find(({ runId }) => runId === run.id);
  if (report === undefined) return [];
  const found: readonly Candidate[] = [
    ...candidatesOf(run),
    ...[...brokenOff(run, report), ...rejectedRows(run, report)].map((finding) => ({ finding, problems: [] })),
  ];
  const isHarmless = report.outcome === 'succeeded' || beside.startsWith('succeeded');
  if (isHarmless) return found.map(({ finding }) => soften(finding));
  return beside === 'alone' ? rankImport(found) : found.map(({ finding }) => finding);
}

function soften(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

function brokenOff(run: Run, { outcome, reason, tool, evidence, tables }: ImportReport): Finding[] {
  if (outcome !== 'incomplete') return [];
  const last = tables.at(-1);
  return [
    checkedFinding({
      ruleId: 'import/incomplete',
      runId: run.id,
      level: 'error',
      role: 'contributing',
      title: 'The data import did not come to its end',
      message: `${reason}${last === undefined ? '' : ` The last table it names is ${last.name}; it may be there in part.`}`,
      cause:
        'The program or its connection was ended before all tables were there, or the log was cut when it was copied.',
      place: evidence[0] ?? run.lastPlace,
      remediation: {
        summary: 'Do not upgrade this database before the import was run again to its end.',
        steps: [
          'Drop the database and make it anew, with the character set that Liferay asks for.',
          `Import the dump again (${tool}), with nothing else using the database, and keep the whole log.`,
          'Compare the number of rows of the largest tables with the database that was exported.',
        ],
        recovery: 'rerun',
      },
    }),
  ];
}

function rejectedRows(run: Run, { tables }: ImportReport): Finding[] {
  const rejected = tables.filter((table) => (table.rejected ?? 0) > 0);
  const [first] = rejected;
  if (first === undefined) return [];
  const rows = rejected.reduce((sum, table) => sum + (table.rejected ?? 0), 0);
  const names = rejected.slice(0, 5).map(({ name, rejected: count }) => `${name} ${count}`);
  return [
    checkedFinding({
      ruleId: 'import/rows-rejected',
      runId: run.id,
      level: 'error',
      role: 'contributing',
      title: `${rows} rows were not imported`,
      message: `Rows were rejected in ${rejected.length === 1 ? 'one table' : `${rejected.length} tables`}: ${names.join(', ')}${rejected.length > 5 ? ' …' : ''}.`,
      cause: 'The program left out the rows that the database refused and went on; it may still call itself completed.',
      place: first.place,
      relatedPlaces: rejected.slice(1, 21).map(({ place }) => place),
      remediation: {
        summary: 'Find out why the rows were refused, and import them again before the upgrade.',
        steps: [
          'Look for the reason in the message file or in the lines above the count.',
          'Remove the cause (duplicates, columns that are too short, another character set), empty the table and load it again.',
        ],
        recovery: 'fix-then-rerun',
      },
      arguments: { rows, tables: rejected.slice(0, 50).map(({ name }) => name) },
    }),
  ];
}
