import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import { jiraBlock, jiraCell, jiraCode, jiraCodeCell, jiraLink, jiraText } from './outputs/jira/escape-jira.ts';
import { readTemplates } from './outputs/read-templates.ts';
import { viewOf } from './view/view-of.ts';

const HELPERS = {
  text: jiraText,
  cell: jiraCell,
  code: jiraCode,
  codeCell: jiraCodeCell,
  block: jiraBlock,
  link: jiraLink,
} as const;

/** Writes a report in the wiki markup of Jira; a short one ends behind the root cause. */
export function renderJira(report: Report, { short = false }: { readonly short?: boolean } = {}): string {
  return fillTemplate(readTemplates('jira', short ? 'short' : 'report'), HELPERS, { ...viewOf(report) });
}
