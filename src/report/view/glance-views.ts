import type { Report } from '../../model/report.ts';
import { countOf, formatDuration, formatTime } from './format-values.ts';
import type { FindingView } from './finding-views.ts';
import type { GlanceView, SlowView } from './report-view.ts';
import { verdictRun } from './verdict-run.ts';

/** Answers in short what failed first, where, when, and what took long; each leads to its proof. */
export function glanceViews(
  report: Report,
  rootCauses: readonly FindingView[],
  slowest: readonly SlowView[],
): readonly GlanceView[] {
  const run = verdictRun(report);
  return [
    ...rootCauses
      .slice(0, 1)
      .map(({ title, place, anchor }) => ({ label: 'Failed first', text: title, detail: place, anchor })),
    ...slowest.slice(0, 1).map(slowGlance),
    ...(run?.startTime === undefined ? [] : [startGlance(run.startTime, run.durationMs, report.runs.length)]),
  ];
}

function slowGlance({ name, duration, share }: SlowView): GlanceView {
  const detail = share === '' ? duration : `${duration}, ${share} of the run`;
  return { label: 'Took longest', text: name.short, detail, anchor: 'slowest' };
}

function startGlance(startTime: string, durationMs: number | undefined, runs: number): GlanceView {
  const parts = [
    durationMs === undefined ? '' : `ran ${formatDuration(durationMs)}`,
    runs === 1 ? '' : `one of ${countOf(runs, 'run')}`,
  ];
  return {
    label: 'Started',
    text: formatTime(startTime),
    detail: parts.filter((part) => part !== '').join(', '),
    anchor: '',
  };
}
