import type { Report } from '../../../model/report.ts';
import type { FindingView } from '../../view/finding-views.ts';
import type { ReportView } from '../../view/report-view.ts';
import { viewOfVisible } from '../../view/view-of.ts';
import { type FindingFilters, findingFilters } from './finding-filters.ts';
import { linkFinding } from './line-anchors.ts';
import { pageContents } from './page-contents.ts';
import type { PageData } from './page-data.ts';
import type { PageFinding } from './page-finding.ts';
import { type TimelineTable, timelineTables } from './timeline-tables.ts';

/** What the page shows: the view of all outputs, with anchors for lines, filters, and longer timelines. */
export type HtmlView = Omit<ReportView, 'rootCauses' | 'otherFindings' | 'timelines'> & {
  readonly rootCauses: readonly PageFinding[];
  readonly otherFindings: readonly PageFindingGroup[];
  readonly filters: FindingFilters;
  readonly timelines: readonly TimelineTable[];
};

/** A view with where its places lead to. */
export interface AnchoredView {
  readonly view: HtmlView;
  /** Anchor of the line in an excerpt, by place as it is written: `upgrade.log:2211`. */
  readonly lineAnchors: ReadonlyMap<string, string>;
}

/** Findings that are the same to the reader. */
export type PageFindingGroup = Omit<ReportView['otherFindings'][number], 'findings'> & {
  readonly findings: readonly PageFinding[];
};

/** Puts a report whose texts are visible into what the page shows. */
export function htmlView(report: Report, data: PageData): AnchoredView {
  const original = viewOfVisible(report);
  const lineAnchors = new Map<string, string>();
  const pageFinding = (finding: FindingView): PageFinding => ({
    ...linkFinding(finding, lineAnchors),
    area: finding.label.split('/')[0],
    module: finding.facts.find(({ label }) => label === 'module')?.value ?? '',
  });
  const timelines = timelineTables(report, data);
  const shown = new Set(timelines.flatMap(({ rows }) => rows.map(({ anchor }) => anchor)));
  const rootCauses = original.rootCauses.map(pageFinding);
  const otherFindings = original.otherFindings.map((group) => ({
    ...group,
    findings: group.findings.map(pageFinding),
  }));
  const view: HtmlView = {
    ...original,
    verdict: { ...original.verdict, places: [...new Set(original.verdict.places)] },
    rootCauses,
    otherFindings,
    filters: findingFilters(otherFindings.flatMap(({ findings }) => findings)),
    timelines,
    // Without a script, a table is all there is to lead to.
    slowest: original.slowest.map((slow) => (shown.has(slow.anchor) ? slow : { ...slow, anchor: '' })),
    contents: pageContents(original.contents),
  };
  return { view, lineAnchors };
}
