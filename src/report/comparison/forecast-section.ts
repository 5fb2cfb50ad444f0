import type { Comparison } from '../../model/comparison.ts';
import type { Forecast, ForecastBasis, ForecastSaving } from '../../model/forecast.ts';
import { countOf, formatDuration, formatNumber, formatShare } from '../view/format-values.ts';
import { nameView, oneLine } from '../view/name-view.ts';
import { tablesOf } from '../view/table-view.ts';
import type { ComparisonSectionView } from './comparison-view.ts';

const MOST_STEPS = 10;
/** What holds at least this part of the time is named as what limits the run. */
const LIMITING_SHARE = 0.1;
const MOST_LIMITS = 3;

const BASES: Readonly<Record<ForecastBasis, string>> = {
  fitted: 'a line by rows',
  proportional: 'grows with rows (assumed)',
  durations: 'its durations',
};

/** Shows what the next run takes, what limits it, and what fewer rows save. */
export function forecastSection(comparison: Comparison): ComparisonSectionView {
  const { forecast } = comparison;
  const section = { anchor: 'forecast', title: 'Forecast of the next run', charts: [] };
  if (forecast === undefined) return { ...section, sentences: [], tables: [] };
  return {
    ...section,
    sentences: [
      forecastHeadline(comparison),
      limitsText(forecast),
      ...forecast.savings.map(savingText),
      ...forecast.caveats.map(({ text }) => text),
    ].filter((text) => text !== ''),
    charts: [
      {
        caption: 'Longest steps of the next run',
        bars: forecast.steps.slice(0, MOST_STEPS).map(({ name, expectedMs, share }) => ({
          label: nameView(name).short,
          text: `${formatDuration(expectedMs)}, ${formatShare(share)}`,
          percent: Math.round(share * 100),
          tone: 'quiet' as const,
        })),
      },
    ].filter(({ bars }) => bars.length > 0),
    tables: stepTables(forecast),
  };
}

/** Says how long the next run takes, in one sentence. */
export function forecastHeadline({ forecast }: Comparison): string {
  if (forecast === undefined) return '';
  const { expectedMs, lowMs, highMs, confidence, leastMs, completeRehearsals } = forecast;
  if (expectedMs === undefined) {
    return leastMs === undefined
      ? 'Nothing can be told of the next run.'
      : `The next run takes at least ${formatDuration(leastMs)}: no rehearsal came to its end.`;
  }
  const middle = `The next run takes about ${formatDuration(expectedMs)}`;
  if (lowMs === undefined || highMs === undefined || confidence === undefined) {
    return `${middle}, by one rehearsal.`;
  }
  return `${middle}; with a chance of ${formatShare(confidence)} between ${formatDuration(lowMs)} and ${formatDuration(highMs)}, by ${countOf(completeRehearsals, 'rehearsal')} that came to ${completeRehearsals === 1 ? 'its' : 'their'} end.`;
}

function limitsText({ steps }: Forecast): string {
  const limits = steps.filter(({ share }) => share >= LIMITING_SHARE).slice(0, MOST_LIMITS);
  if (limits.length === 0) return '';
  const named = limits.map(({ name, share, tables, rows, rowsPerSecond }) => {
    const speed =
      rows === undefined || rowsPerSecond === undefined
        ? ''
        : `; ${formatNumber(rows)} rows in ${tables.map(oneLine).join(', ')} at ${formatNumber(Math.round(rowsPerSecond))} rows a second`;
    return `${nameView(name).short} (${formatShare(share)}${speed})`;
  });
  return `What limits it: ${named.join('; ')}.`;
}

function savingText({ table, rowsBefore, rowsAfter, savesMs, steps, isAssumed }: ForecastSaving): string {
  const rows = `${oneLine(table)} with ${formatNumber(rowsAfter)} instead of ${formatNumber(rowsBefore)} rows${changeOf(rowsBefore, rowsAfter)}`;
  if (steps.length === 0) return `${rows}: no step is known whose time depends on that table, so nothing can be told.`;
  const effect =
    savesMs < 0 ? `costs about ${formatDuration(-savesMs)} more` : `saves about ${formatDuration(savesMs)}`;
  const assumed = isAssumed ? ', if the time grows with the rows' : '';
  return `${rows} ${effect} in ${countOf(steps.length, 'step')}${assumed}.`;
}

function changeOf(before: number, after: number): string {
  if (before === 0) return '';
  const share = (after - before) / before;
  return ` (${share < 0 ? '−' : '+'}${formatShare(Math.abs(share))})`;
}

function stepTables({ steps }: Forecast) {
  return tablesOf({
    caption: 'Steps of the next run',
    noun: 'step',
    items: steps,
    most: MOST_STEPS,
    columns: [
      { head: 'Step', look: 'work', cell: ({ name, module }) => ({ name: nameView(name), detail: module ?? '' }) },
      { head: 'Expected', look: 'number', cell: ({ expectedMs }) => formatDuration(expectedMs) },
      { head: 'Part', look: 'number', cell: ({ share }) => formatShare(share) },
      { head: 'Rows', look: 'number', cell: ({ rows }) => (rows === undefined ? '' : formatNumber(rows)) },
      {
        head: 'Rows/s',
        look: 'number',
        cell: ({ rowsPerSecond }) => (rowsPerSecond === undefined ? '' : formatNumber(Math.round(rowsPerSecond))),
      },
      { head: 'Told from', look: 'text', cell: ({ basis }) => BASES[basis] },
    ],
  });
}
