import type { ComparedStep, Comparison, StepChange } from '../../model/comparison.ts';
import { countOf, formatDuration, formatShare } from '../view/format-values.ts';
import { nameView } from '../view/name-view.ts';
import { type TableColumn, type TableView, tablesOf } from '../view/table-view.ts';
import type { ChartView, ComparisonSectionView } from './comparison-view.ts';

/** More columns are not read. */
const MOST_COLUMNS = 6;
const MOST_CHARTS = 5;
const MOST_ROWS = 10;
/** Shorter bars are not seen. */
const LEAST_BAR = 0.02;

/** Shows which steps took longer or less, which ones only one of the last two runs has, and the slowest ones over time. */
export function stepsSection(comparison: Comparison): ComparisonSectionView {
  const { steps, threshold, analyses } = comparison;
  if (steps.length === 0) return { anchor: 'steps', title: 'Steps', sentences: [], charts: [], tables: [] };
  const of = (change: StepChange) => steps.filter((step) => step.change === change);
  const counted: readonly (readonly [StepChange, string])[] = [
    ['slower', 'slower'],
    ['faster', 'faster'],
    ['same', 'as before'],
    ['not-comparable', 'without comparable times'],
    ['only-before', 'only before'],
    ['only-after', 'only in the last run'],
  ];
  const parts = counted.flatMap(([change, words]) =>
    of(change).length === 0 ? [] : [`${of(change).length} ${words}`],
  );
  return {
    anchor: 'steps',
    title: 'Steps',
    sentences: [
      `${parts.join(', ')}. The own time of each step is compared, without the steps inside; a change counts from ${formatDuration(threshold.leastMs)} and ${formatShare(threshold.leastShare)} on.`,
    ],
    charts: slowestCharts(comparison),
    tables: [
      ...stepTable('Slower', of('slower'), analyses.length),
      ...stepTable('Faster', of('faster'), analyses.length),
      ...stepTable('Only before', of('only-before'), analyses.length),
      ...stepTable('Only in the last run', of('only-after'), analyses.length),
    ],
  };
}

function stepTable(caption: string, items: readonly ComparedStep[], analyses: number): readonly TableView[] {
  const first = Math.max(0, analyses - MOST_COLUMNS);
  const columns = Array.from({ length: analyses - first }, (_, index): TableColumn<ComparedStep> => ({
    head: `R${first + index + 1}`,
    look: 'number',
    cell: (step) => ownTime(step, first + index),
  }));
  return tablesOf({
    caption: `${caption} (${items.length})`,
    noun: 'step',
    items,
    most: MOST_ROWS,
    columns: [
      { head: 'Step', look: 'work', cell: ({ name, module }) => ({ name: nameView(name), detail: module ?? '' }) },
      ...columns,
      { head: 'Change', look: 'number', cell: changeText },
    ],
  });
}

function ownTime({ measures }: ComparedStep, analysis: number): string {
  const measure = measures.find((each) => each.analysis === analysis);
  if (measure?.ownMs === undefined) return '';
  return `${formatDuration(measure.ownMs)}${measure.status === 'ok' ? '' : ' ✖'}`;
}

/** `+12 min (+40 %)`. */
function changeText({ deltaMs, deltaShare }: ComparedStep): string {
  if (deltaMs === undefined) return '';
  const sign = deltaMs < 0 ? '−' : '+';
  const share = deltaShare === undefined ? '' : ` (${sign}${formatShare(Math.abs(deltaShare))})`;
  return `${sign}${formatDuration(Math.abs(deltaMs))}${share}`;
}

/** The steps that took longest in any run, each with a bar for every run. */
function slowestCharts({ steps, analyses }: Comparison): readonly ChartView[] {
  const longest = (step: ComparedStep) => Math.max(0, ...step.measures.map(({ ownMs = 0 }) => ownMs));
  const slowest = steps.toSorted((left, right) => longest(right) - longest(left)).slice(0, MOST_CHARTS);
  const scale = Math.max(1, ...slowest.map(longest));
  if (analyses.length < 2) return [];
  return slowest
    .filter((step) => longest(step) >= scale * LEAST_BAR)
    .map((step) => ({
      caption: `${nameView(step.name).short}${step.measures.length === 1 ? ` (${countOf(1, 'rehearsal')} only)` : ''}`,
      bars: step.measures.flatMap(({ analysis, ownMs, status }) =>
        ownMs === undefined
          ? []
          : [
              {
                label: `R${analysis + 1}`,
                text: formatDuration(ownMs),
                percent: Math.round((ownMs / scale) * 100),
                tone: status === 'error' ? ('bad' as const) : ('quiet' as const),
              },
            ],
      ),
    }));
}
