import type { Report } from '../model/report.ts';
import {
  allSlowBox,
  contentsBox,
  environmentBox,
  footerBox,
  modulesBox,
  notificationsBox,
  slowestBox,
  sourcesBox,
  timelineBox,
  verificationsBox,
} from './outputs/terminal/more-boxes.ts';
import { paint, type Page } from './outputs/terminal/page.ts';
import { rootCauseBox } from './outputs/terminal/root-cause-box.ts';
import { briefsBox, sectionBox } from './outputs/terminal/section-box.ts';
import { shortStepsBox } from './outputs/terminal/short-steps.ts';
import { stepsBox } from './outputs/terminal/steps-box.ts';
import { verdictBox } from './outputs/terminal/verdict-box.ts';
import { groupBox, wholeRootCauseBox } from './outputs/terminal/whole-finding.ts';
import type { ReportView } from './view/report-view.ts';
import { viewOf } from './view/view-of.ts';

/** What a terminal takes. */
export interface TerminalOptions {
  /** Columns; less than 40 count as 40. */
  readonly width: number;
  readonly color: boolean;
  /** Shows every section instead of the first screen. */
  readonly verbose: boolean;
}

type Boxes = readonly (readonly string[])[];

const MIN_WIDTH = 40;
/** What a screen holds without scrolling, and what next steps get of it in any case. */
const SCREEN_LINES = 40;
const LEAST_STEP_LINES = 12;

/** Writes a report for a terminal: the first screen, or all of it. */
export function renderTerminal(report: Report, { width, color, verbose }: TerminalOptions): string {
  const view = viewOf(report);
  const page = { width: Math.max(MIN_WIDTH, Math.floor(width)), color };
  const boxes = verbose ? allBoxes(page, view) : firstBoxes(page, view);
  const rule = paint(page, 'quiet', '─'.repeat(page.width));
  return boxes
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join(`${rule}\n`);
}

function firstBoxes(page: Page, view: ReportView): Boxes {
  const verdict = verdictBox(page, view);
  const causes = view.rootCauses.map((finding) => rootCauseBox(page, finding));
  // The verdict, the steps and the cause are seen at once; a rule stands between them.
  const taken = [verdict, ...causes].reduce((lines, box) => lines + box.length + 1, 0);
  return [
    verdict,
    shortStepsBox(page, view, Math.max(LEAST_STEP_LINES, SCREEN_LINES - taken)),
    ...causes,
    slowestBox(page, view),
    briefsBox(page, view),
    contentsBox(page, view),
  ];
}

function allBoxes(page: Page, view: ReportView): Boxes {
  return [
    verdictBox(page, view),
    stepsBox(page, view),
    ...view.rootCauses.map((finding) => wholeRootCauseBox(page, finding)),
    allSlowBox(page, view),
    ...view.timelines.map((timeline) => timelineBox(page, timeline)),
    sectionBox(page, view.pruning),
    sectionBox(page, view.workflow),
    ...view.otherFindings.map((group) => groupBox(page, group)),
    modulesBox(page, view),
    sectionBox(page, view.releases),
    sectionBox(page, view.unsatisfied),
    sectionBox(page, view.gogo),
    verificationsBox(page, view),
    sectionBox(page, view.imports),
    sectionBox(page, view.upgradeReports),
    environmentBox(page, view),
    sourcesBox(page, view),
    notificationsBox(page, view),
    footerBox(page, view),
  ];
}
