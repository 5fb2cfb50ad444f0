import type { Report } from '../../model/report.ts';
import { formatDuration, formatShare } from './format-values.ts';
import { nameView } from './name-view.ts';
import type { SlowView } from './report-view.ts';
import { textBar } from './text-bar.ts';
import { workAnchors } from './work-anchors.ts';

const BAR_LENGTH = 10;

/** Shows what took long; bars are shares of the run, or of the slowest where the run's duration is not known. */
export function slowViews(report: Report): readonly SlowView[] {
  const { slowest, spans } = report;
  const anchors = workAnchors(report);
  const longestMs = Math.max(1, ...slowest.map(({ selfMs }) => selfMs));
  return slowest.map(({ spanId, name, selfMs, share }) => {
    const percent = Math.min(100, (share ?? selfMs / longestMs) * 100);
    const span = spans.find(({ id }) => id === spanId);
    const count = span === undefined || span.count === 1 ? '' : ` ×${span.count}`;
    const work = nameView(name);
    return {
      anchor: anchors.get(spanId) ?? '',
      name: { ...work, short: `${work.short}${count}` },
      duration: formatDuration(selfMs),
      share: share === undefined ? '' : formatShare(share),
      bar: textBar(0, percent, BAR_LENGTH),
      percent: Math.round(percent * 10) / 10,
    };
  });
}
