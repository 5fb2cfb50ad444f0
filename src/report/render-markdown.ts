import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import { readTemplates, type Templates } from './outputs/read-templates.ts';
import { KIND_HELPERS } from './outputs/template-kind.ts';
import { viewOf } from './view/view-of.ts';

/** Writes a report as Markdown for tickets and wikis, as GitHub and GitLab read it; a short one ends behind the root cause. */
export function renderMarkdown(
  report: Report,
  templates: Templates = readTemplates('markdown'),
  page = 'report',
): string {
  const text = fillTemplate(templates, { page, helpers: KIND_HELPERS.markdown }, { ...viewOf(report) });
  // A part that stands in a list is indented by its template, its empty lines too.
  return text.replace(/^ +$/gm, '');
}
