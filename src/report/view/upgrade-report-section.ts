import type { Report } from '../../model/report.ts';
import type { UpgradeReportFacts } from '../../model/upgrade-report.ts';
import { countOf, formatDuration } from './format-values.ts';
import { resultMark } from './marks.ts';
import { oneLine, shorten } from './name-view.ts';
import { placeText } from './place-text.ts';
import { processesTable, rowsTable, textsTables } from './report-tables.ts';
import { EMPTY_PART, knownFacts, type PartView, type SectionView } from './section-view.ts';
import { visibleText } from './visible-text.ts';

const MAX_FACT_LENGTH = 300;

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
    facts: factsOf(report),
    tables: [...textsTables(report, sources), ...processesTable(report), ...rowsTable(report)],
  };
}

function factsOf({ type = '', durationMs, values, processes, tables, texts }: UpgradeReportFacts): PartView['facts'] {
  const counts = [
    processes.length === 0 ? '' : countOf(processes.length, 'process', 'processes'),
    tables.length === 0 ? '' : countOf(tables.length, 'table'),
    texts.length === 0
      ? ''
      : countOf(texts.length, 'kind of errors, warnings and statements', 'kinds of errors, warnings and statements'),
  ];
  return knownFacts([
    { label: 'Type', value: oneLine(type) },
    { label: 'Took', value: durationMs === undefined ? '' : formatDuration(durationMs) },
    { label: 'Lists', value: counts.filter((count) => count !== '').join(', ') },
    ...Object.entries(values).map(([name, value]) => ({
      label: shorten(oneLine(visibleText(name)), MAX_FACT_LENGTH),
      value: shorten(oneLine(value), MAX_FACT_LENGTH),
    })),
  ]);
}
