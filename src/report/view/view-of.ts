import type { Notification } from '../../model/notification.ts';
import type { Report } from '../../model/report.ts';
import { contentsOf } from './contents-of.ts';
import { environmentRows } from './environment-rows.ts';
import { findingViews } from './finding-groups.ts';
import { formatDuration, formatTime } from './format-values.ts';
import { glanceViews } from './glance-views.ts';
import { modulesView } from './module-views.ts';
import { nameView, oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';
import { stepViews } from './remedy-view.ts';
import type { NotificationView, ReportView, VerificationView } from './report-view.ts';
import { runViews } from './run-views.ts';
import { slowViews } from './slowest-view.ts';
import { checksText, sourceViews } from './source-views.ts';
import { timelineViews } from './timeline-view.ts';
import { levelMark, outcomeMark, statusMark } from './marks.ts';
import { verdictView } from './verdict-view.ts';
import { withVisibleText } from './visible-text.ts';

/** Puts a report into the words, order and groups that every output for people shows. */
export function viewOf(original: Report): ReportView {
  const report = withVisibleText(original);
  const { rootCauses, otherFindings } = findingViews(report);
  const slowest = slowViews(report);
  const verdict = verdictView(report);
  const body = {
    rootCauses,
    otherFindings,
    slowest,
    timelines: timelineViews(report),
    modules: modulesView(report),
    verifications: verificationViews(report),
    environment: environmentRows(report),
    runs: runViews(report),
    sources: sourceViews(report),
    coverage: checksText(report),
    notifications: report.notifications.map((notification) => notificationView(report, notification)),
  };
  return {
    title: titleOf(report, verdict.subject),
    verdict,
    glance: glanceViews(report, rootCauses, slowest),
    nextSteps: stepViews(report.nextSteps),
    ...body,
    gaps: report.notifications
      .filter(({ level }) => level === 'error')
      .map((notification) => notificationView(report, notification)),
    contents: contentsOf(body),
    footer: `${oneLine(`${report.tool.name} ${report.tool.version}`)} · ${formatTime(report.generatedAt)}`,
  };
}

function titleOf({ verdict }: Report, subject: string): string {
  const { symbol, word } = outcomeMark(verdict.outcome);
  return `${symbol} Liferay upgrade: ${word}${subject === '' ? '' : ` (${subject})`}`;
}

function verificationViews({ verifications, sources }: Report): readonly VerificationView[] {
  return verifications.map(({ name, status, durationMs, place }) => ({
    name: nameView(name),
    mark: statusMark(status),
    duration: durationMs === undefined ? '' : formatDuration(durationMs),
    place: placeText(place, sources),
  }));
}

function notificationView({ sources }: Report, { level, message, place }: Notification): NotificationView {
  return {
    mark: levelMark(level),
    message: oneLine(message),
    place: place === undefined ? '' : placeText(place, sources),
  };
}
