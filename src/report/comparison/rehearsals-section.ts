import type { ComparedAnalysis, Comparison } from '../../model/comparison.ts';
import { databaseName } from '../view/database-names.ts';
import { formatDuration, formatNumber } from '../view/format-values.ts';
import { outcomeMark } from '../view/marks.ts';
import { oneLine, shorten } from '../view/name-view.ts';
import { tablesOf } from '../view/table-view.ts';
import type { ChartView, ComparisonSectionView } from './comparison-view.ts';

const LONGEST_NAME = 60;

/** Shows the analyses that are compared, the oldest first. */
export function rehearsalsSection({ analyses, findings }: Comparison): ComparisonSectionView {
  const items = analyses.map((analysis, index) => ({ analysis, index }));
  const errorsIn = (index: number) =>
    findings.filter(({ level, role, counts }) => level === 'error' && role !== 'noise' && (counts[index] ?? 0) > 0)
      .length;
  return {
    anchor: 'rehearsals',
    title: 'Rehearsals',
    sentences: [],
    charts: [durationChart(analyses)].filter(({ bars }) => bars.length > 1),
    tables: tablesOf({
      caption: '',
      noun: 'rehearsal',
      items,
      columns: [
        { head: 'Rehearsal', look: 'text', cell: ({ index, analysis }) => labelOf(analysis, index) },
        {
          head: 'Started',
          look: 'text',
          cell: ({ analysis }) => (analysis.startedAt === undefined ? '' : analysis.startedAt.slice(0, 10)),
        },
        { head: 'Verdict', look: 'text', cell: ({ analysis }) => ({ mark: outcomeMark(analysis.outcome) }) },
        { head: 'Took', look: 'number', cell: ({ analysis }) => durationOf(analysis) },
        { head: 'Errors', look: 'number', cell: ({ index }) => formatNumber(errorsIn(index)) },
        {
          head: 'Rows',
          look: 'number',
          cell: ({ analysis: { rows } }) => (rows === undefined ? '' : formatNumber(rows)),
        },
      ],
    }),
  };
}

/** Names an analysis with the number that columns have: `R2 march.log`; of a path its last part. */
export function labelOf({ name }: ComparedAnalysis, index: number): string {
  return `R${index + 1} ${shorten(oneLine(lastPart(name)), LONGEST_NAME)}`;
}

/** Says which upgrade it is about, by the last analysis. */
export function subjectOf({ analyses }: Comparison): string {
  const last = analyses.at(-1);
  if (last === undefined) return '';
  const { from, to, database } = last;
  const versions = [from.version, to.version].filter((version) => version !== undefined).join(' → ');
  const vendor = database === undefined ? '' : `${databaseName(database.vendor)} ${database.version ?? ''}`.trim();
  return [versions, vendor]
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' · ');
}

function durationChart(analyses: readonly ComparedAnalysis[]): ChartView {
  const longest = Math.max(1, ...analyses.map(({ durationMs = 0 }) => durationMs));
  return {
    caption: 'Duration of the run',
    bars: analyses.flatMap((analysis, index) =>
      analysis.durationMs === undefined
        ? []
        : [
            {
              label: labelOf(analysis, index),
              text: durationOf(analysis),
              percent: Math.round((analysis.durationMs / longest) * 100),
              tone: outcomeMark(analysis.outcome).tone,
            },
          ],
    ),
  };
}

function durationOf({ durationMs }: ComparedAnalysis): string {
  return durationMs === undefined ? '' : formatDuration(durationMs);
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
