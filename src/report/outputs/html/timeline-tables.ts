import type { Report } from '../../../model/report.ts';
import { countOf, formatDuration, formatNumber } from '../../view/format-values.ts';
import type { TimelineView } from '../../view/report-view.ts';
import { timelineViews } from '../../view/timeline-view.ts';
import type { BlankData, PageData } from './page-data.ts';

/** The table behind a chart has at most so many rows; the chart has all. */
const MAX_ROWS = 300;
/** Without a script, a longer table is folded. */
const MAX_OPEN_ROWS = 60;

/** The table that stands behind the chart of a run. */
export interface TimelineTable extends TimelineView {
  readonly summary: string;
  readonly blanksTitle: string;
  readonly blanks: readonly { readonly text: string; readonly times: string }[];
}

/** Shows the work of every run as a table with bars, for those who cannot see the chart, and the time that no work explains. */
export function timelineTables(report: Report, { runs }: PageData): readonly TimelineTable[] {
  return timelineViews(report, MAX_ROWS).map((view, index) => {
    const blanks = runs[index].blanks;
    const totalMs = blanks.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    return {
      ...view,
      folded: view.rows.length > MAX_OPEN_ROWS,
      summary: summaryOf(view),
      blanksTitle: `Time that no piece of work explains: ${formatDuration(totalMs)}`,
      blanks: blanks.map(blankView),
    };
  });
}

function summaryOf({ rows, rest }: TimelineView): string {
  if (rest !== '') return `As a table: the ${formatNumber(rows.length)} pieces of work that failed or took longest`;
  return `As a table: ${countOf(rows.length, 'piece')} of work`;
}

function blankView({ startMs, endMs, text }: BlankData) {
  return { text, times: `from +${formatDuration(startMs)} to +${formatDuration(endMs)}` };
}
