import type { Report } from '../../model/report.ts';
import type { UpgradeReportFacts } from '../../model/upgrade-report.ts';
import { resultMark } from './marks.ts';
import { oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';
import { reportFacts } from './report-facts.ts';
import { listsTables, processesTable, rowsTable, textsTables } from './report-tables.ts';
import { EMPTY_PART, type PartView, type SectionView } from './section-view.ts';

const GENERATIONS = {
  info: 'upgrade_report.info',
  text: 'upgrade_report.txt',
  diagnostics: 'upgrade_report_diagnostics.txt',
  'log-context': 'Values in the log',
} as const;

/** Shows what Liferay's own reports say of the upgrade. */
export function upgradeReportSection({ upgradeReports, sources }: Report): SectionView {
  return {
    anchor: 'upgrade-reports',
    title: "Liferay's own upgrade report",
    parts: upgradeReports.map((facts) => reportPart(facts, sources)),
    brief: [],
  };
}

function reportPart(report: UpgradeReportFacts, sources: Report['sources']): PartView {
  const mark = resultMark(report.result);
  const hasResult = report.result !== undefined;
  return {
    ...EMPTY_PART,
    title: `${GENERATIONS[report.generation]}${hasResult ? `: ${oneLine(mark.word)}` : ''}`,
    tone: mark.tone,
    symbol: hasResult ? mark.symbol : '',
    places: [placeText(report.place, sources)],
    facts: reportFacts(report),
    tables: [...textsTables(report, sources), ...processesTable(report), ...rowsTable(report), ...listsTables(report)],
  };
}
