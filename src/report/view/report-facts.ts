import type { UpgradeReportFacts } from '../../model/upgrade-report.ts';
import { countOf, formatDuration, formatNumber } from './format-values.ts';
import { oneLine, shorten } from './name-view.ts';
import { knownFacts } from './section-view.ts';
import type { RowView } from './shared-views.ts';
import { visibleText } from '../../visible-text.ts';

const MAX_FACT_LENGTH = 300;
const MOST_MODULES = 20;

/** What the report calls it, and what people do. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['execution.date', 'Written'],
  ['database', 'Database'],
  ['liferay.home', 'Liferay home'],
  ['locales', 'Locales'],
  ['locales.enabled', 'Locales enabled'],
  ['dl.store.impl', 'Document store'],
  ['rootDir', 'Document folder'],
  ['document.library.storage.size', 'Document size'],
  ['jvm.arguments', 'JVM options'],
  ['properties.files', 'Property files'],
]);

/** Said in one fact: what it was, what it is, what it should be. */
const PAIRS = ['build', 'schema'] as const;

/** Lists that are too long for a fact. */
export const TABLED_LISTS: readonly string[] = ['properties'];

/** Names the values of a report, those first that say how far the upgrade came. */
export function reportFacts(report: UpgradeReportFacts): readonly RowView[] {
  const { type = '', durationMs, status = '', values, lists, pendingModules } = report;
  const told = new Set(PAIRS.flatMap((what) => [`initial.${what}`, `final.${what}`, `expected.${what}`]));
  return knownFacts([
    { label: 'Type', value: oneLine(type) },
    { label: 'Took', value: durationMs === undefined ? '' : formatDuration(durationMs) },
    { label: 'Build', value: pairText(values, 'build') },
    { label: 'Schema version', value: pairText(values, 'schema') },
    { label: 'Status', value: shorten(oneLine(status), MAX_FACT_LENGTH) },
    { label: 'Modules that wait', value: namesText(pendingModules) },
    { label: 'Lists', value: countsText(report) },
    ...Object.entries(values)
      .filter(([name]) => !told.has(name))
      .map(([name, value]) => factOf(name, value)),
    ...Object.entries(lists)
      .filter(([name]) => !TABLED_LISTS.includes(name))
      .map(([name, items]) => factOf(name, items.join(name === 'jvm.arguments' ? ' ' : ', '))),
  ]);
}

function factOf(name: string, value: string): RowView {
  const label = LABELS.get(name) ?? shorten(oneLine(visibleText(name)), MAX_FACT_LENGTH);
  return { label, value: shorten(oneLine(value), MAX_FACT_LENGTH) };
}

/** `7310 → 7413, as expected`. */
function pairText(values: UpgradeReportFacts['values'], what: (typeof PAIRS)[number]): string {
  const [initial, final, expected] = ['initial', 'final', 'expected'].map((when) => values[`${when}.${what}`]);
  const way = [initial, final].filter((version) => version !== undefined).join(' → ');
  if (expected === undefined) return oneLine(way);
  if (way === '') return oneLine(`${expected} expected`);
  return oneLine(`${way}, ${final === expected ? 'as expected' : `${expected} expected`}`);
}

function namesText(names: readonly string[]): string {
  const left = names.length - MOST_MODULES;
  const shown = names.slice(0, MOST_MODULES).map(oneLine).join(', ');
  return `${shown}${left > 0 ? ` and ${formatNumber(left)} more` : ''}`;
}

function countsText({ processes, tables, texts }: UpgradeReportFacts): string {
  const counts = [
    processes.length === 0 ? '' : countOf(processes.length, 'process', 'processes'),
    tables.length === 0 ? '' : countOf(tables.length, 'table'),
    texts.length === 0
      ? ''
      : countOf(texts.length, 'kind of errors, warnings and statements', 'kinds of errors, warnings and statements'),
  ];
  return counts.filter((count) => count !== '').join(', ');
}
