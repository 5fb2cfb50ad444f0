import type { Report } from '../../model/report.ts';
import { formatDuration, formatTime } from './format-values.ts';
import { sourceName } from './place-text.ts';
import type { RunView } from './report-view.ts';
import { statusMark } from './marks.ts';

/** What a run is called. */
export const RUN_KINDS = {
  upgrade: 'Upgrade tool',
  server: 'Server start',
  import: 'Data import',
  gogo: 'Gogo shell',
  other: 'Other program',
} as const;

/** Shows every execution of a program that the logs hold. */
export function runViews({ runs, sources }: Report): readonly RunView[] {
  return runs.map((run) => ({
    mark: statusMark(run.status),
    kind: RUN_KINDS[run.kind],
    start: run.startTime === undefined ? '' : formatTime(run.startTime),
    end: run.endTime === undefined ? '' : formatTime(run.endTime),
    duration: run.durationMs === undefined ? '' : formatDuration(run.durationMs),
    sources: run.sources.map((source) => sourceName(source, sources)).join(', '),
  }));
}
