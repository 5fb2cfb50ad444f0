import type { Report, ReportRun, ReportSpan } from '../../../model/report.ts';
import { spansByRun } from '../../view/spans-by-run.ts';
import { runLengthMs, runTitle } from '../../view/timeline-view.ts';
import { findBlanks } from './find-blanks.ts';
import type { PageData, RunData } from './page-data.ts';
import { spanColumns, type TextIndex } from './span-columns.ts';

/** Takes from a report, whose texts are visible already, what the script of the page draws from. */
export function pageDataOf(report: Report): PageData {
  const indexes = new Map([['', 0]]);
  const indexOf = (text: string): number => {
    const index = indexes.get(text) ?? indexes.size;
    indexes.set(text, index);
    return index;
  };
  const spansOf = spansByRun(report);
  let before = 0;
  const runs = report.runs.flatMap((run) => {
    const spans = spansOf(run);
    const firstNumber = before + 1;
    before += spans.length;
    return spans.length === 0 ? [] : [runData(report, run, { spans, firstNumber, indexOf })];
  });
  return { texts: [...indexes.keys()], runs };
}

interface RunWork {
  readonly spans: readonly ReportSpan[];
  readonly firstNumber: number;
  readonly indexOf: TextIndex;
}

function runData({ sources }: Report, run: ReportRun, { spans, firstNumber, indexOf }: RunWork): RunData {
  const totalMs = runLengthMs(run, spans);
  return {
    title: runTitle(run),
    ...(run.startTime !== undefined && { startTime: run.startTime }),
    totalMs,
    firstNumber,
    spanCount: spans.length,
    spans: spanColumns(spans, sources, indexOf),
    blanks: findBlanks(spans, totalMs),
  };
}
