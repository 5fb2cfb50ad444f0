import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import { readTemplates, type Templates } from './outputs/read-templates.ts';
import { KIND_HELPERS } from './outputs/template-kind.ts';
import { viewOf } from './view/view-of.ts';

/** Writes a report in the wiki markup of Jira; a short one ends behind the root cause. */
export function renderJira(report: Report, templates: Templates = readTemplates('jira'), page = 'report'): string {
  return fillTemplate(templates, { page, helpers: KIND_HELPERS.jira }, { ...viewOf(report) });
}
