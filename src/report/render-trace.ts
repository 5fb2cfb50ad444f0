import type { Report, ReportRun } from '../model/report.ts';
import { jsonText } from './outputs/json-text.ts';
import { runEvents } from './outputs/trace/run-events.ts';

/**
 * Writes the work of all runs as a trace, for Perfetto, speedscope and the developer tools of browsers.
 *
 * Runs are processes, one after the other by their dates; what has no dates begins at 0. `otherData` says how many pieces
 * of work are not in it because the log prints no times of them.
 */
export function renderTrace(report: Report): string {
  const starts = report.runs.map(startOf).filter((start) => start !== undefined);
  const firstMs = starts.reduce((first, start) => Math.min(first, start), Infinity);
  const runs = report.runs.map((run, index) => {
    const startMs = startOf(run);
    return runEvents(report, run, index + 1, startMs === undefined ? 0 : startMs - firstMs);
  });
  const trace = {
    displayTimeUnit: 'ms',
    otherData: {
      tool: `${report.tool.name} ${report.tool.version}`,
      ...(starts.length > 0 && { startTime: new Date(firstMs).toISOString() }),
      spans: report.spans.length,
      spansWithoutTimes: runs.reduce((sum, { undrawn }) => sum + undrawn, 0),
    },
    traceEvents: runs.flatMap(({ events }) => events),
  };
  return `${jsonText(trace)}\n`;
}

function startOf({ startTime }: ReportRun): number | undefined {
  return startTime === undefined ? undefined : Date.parse(startTime);
}
