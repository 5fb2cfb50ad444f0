import type { Report } from '../../model/report.ts';
import { countOf, formatDuration, formatTime } from './format-values.ts';
import type { FindingView } from './finding-views.ts';
import type { GlanceView, ReportView, SlowView } from './report-view.ts';
import type { SectionView } from './section-view.ts';
import { verdictRun } from '../../model/verdict-run.ts';

/** What the short answers are taken from. */
export interface GlanceSources {
  readonly rootCauses: readonly FindingView[];
  readonly slowest: readonly SlowView[];
  readonly sections: Pick<ReportView, 'imports' | 'workflow' | 'pruning'>;
  /** The verdict is about an import, a Gogo session or a report. */
  readonly isBanner: boolean;
}

/** Answers in short what failed first, where, when, what took long, and where one stands; each leads to its proof. */
export function glanceViews(
  report: Report,
  { rootCauses, slowest, sections, isBanner }: GlanceSources,
): readonly GlanceView[] {
  const run = verdictRun(report);
  const { imports, workflow, pruning } = sections;
  return [
    ...rootCauses
      .slice(0, 1)
      .map(({ title, place, anchor }) => ({ label: 'Failed first', text: title, detail: place, anchor })),
    ...slowest.slice(0, 1).map(slowGlance),
    ...(run?.startTime === undefined ? [] : [startGlance(run.startTime, run.durationMs, report.runs.length)]),
    ...(isBanner ? [] : briefGlances(imports)),
    // Of the workflow the next step, where there is one.
    ...briefGlances(workflow).slice(-1),
    ...briefGlances(pruning),
  ];
}

function briefGlances({ brief, anchor }: SectionView): readonly GlanceView[] {
  return brief.map(({ label, text, detail }) => ({ label, text, detail, anchor }));
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
