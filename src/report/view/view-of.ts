import type { Notification } from '../../model/notification.ts';
import type { Report } from '../../model/report.ts';
import { bannerView } from './banner-view.ts';
import { contentsOf } from './contents-of.ts';
import { environmentRows } from './environment-rows.ts';
import { findingViews } from './finding-groups.ts';
import { formatDuration, formatTime } from './format-values.ts';
import { gogoSection } from './gogo-section.ts';
import { glanceViews } from './glance-views.ts';
import { importSection, largestTables } from './import-section.ts';
import { modulesView } from './module-views.ts';
import { nameView, oneLine } from './name-view.ts';
import { nextSteps, nothingNext } from './next-steps-view.ts';
import { placeText } from './place-text.ts';
import { pruningSection } from './pruning-section.ts';
import { releaseSection } from './release-section.ts';
import type { NotificationView, ReportView, VerdictView, VerificationView } from './report-view.ts';
import type { BriefView } from './section-view.ts';
import { runViews } from './run-views.ts';
import { slowViews } from './slowest-view.ts';
import { checksText, sourceViews } from './source-views.ts';
import { timelineViews } from './timeline-view.ts';
import { levelMark, statusMark } from './marks.ts';
import { unsatisfiedSection } from './unsatisfied-section.ts';
import { upgradeReportSection } from './upgrade-report-section.ts';
import { verdictView } from './verdict-view.ts';
import { withVisibleText } from '../../visible-text.ts';
import { workflowSection } from './workflow-section.ts';

/** Puts a report into the words, order and groups that every output for people shows. */
export function viewOf(report: Report): ReportView {
  return viewOfVisible(withVisibleText(report));
}

/** Does so for a report whose texts went through `withVisibleText` already. */
export function viewOfVisible(report: Report): ReportView {
  const { rootCauses, otherFindings } = findingViews(report);
  const slowest = slowViews(report);
  const banner = bannerView(report);
  const about = banner?.about ?? 'Liferay upgrade';
  const verdict = banner?.verdict ?? verdictView(report);
  const sections = sectionsOf(report);
  const body = {
    rootCauses,
    otherFindings,
    slowest,
    timelines: timelineViews(report),
    modules: modulesView(report),
    ...sections,
    verifications: verificationViews(report),
    environment: environmentRows(report),
    runs: runViews(report),
    sources: sourceViews(report),
    coverage: checksText(report),
    notifications: report.notifications.map((notification) => notificationView(report, notification)),
  };
  return {
    title: titleOf(verdict, about),
    about,
    verdict,
    glance: glanceViews(report, { rootCauses, slowest, sections, isBanner: banner !== undefined }),
    nextSteps: nextSteps(report, banner !== undefined),
    nothingNext: nothingNext(verdict, banner !== undefined),
    briefs: briefsOf(report, sections, banner !== undefined),
    ...body,
    gaps: report.notifications
      .filter(({ level }) => level === 'error')
      .map((notification) => notificationView(report, notification)),
    contents: contentsOf(body),
    footer: `${oneLine(`${report.tool.name} ${report.tool.version}`)} · ${formatTime(report.generatedAt)}`,
  };
}

function sectionsOf(report: Report) {
  return {
    pruning: pruningSection(report),
    workflow: workflowSection(report),
    releases: releaseSection(report),
    unsatisfied: unsatisfiedSection(report),
    gogo: gogoSection(report),
    imports: importSection(report),
    upgradeReports: upgradeReportSection(report),
  };
}

/** A banner about an import says already what became of it; where nothing stands out, its largest tables are named. */
function briefsOf(
  report: Report,
  { imports, workflow, pruning }: ReturnType<typeof sectionsOf>,
  isBanner: boolean,
): readonly BriefView[] {
  return [
    ...(isBanner ? [] : imports.brief),
    ...workflow.brief,
    ...(pruning.brief.length > 0 ? pruning.brief : largestTables(report)),
  ];
}

function titleOf({ mark, subject }: VerdictView, about: string): string {
  return `${mark.symbol} ${about}: ${oneLine(mark.word)}${subject === '' ? '' : ` (${subject})`}`;
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
