import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import {
  markdownCode,
  markdownCodeCell,
  markdownFence,
  markdownLink,
  markdownText,
} from './outputs/markdown/escape-markdown.ts';
import { readTemplates, type Templates } from './outputs/read-templates.ts';
import { viewOf } from './view/view-of.ts';

const HELPERS = {
  text: markdownText,
  code: markdownCode,
  codeCell: markdownCodeCell,
  fence: markdownFence,
  link: markdownLink,
} as const;

/** Writes a report as Markdown for tickets and wikis, as GitHub and GitLab read it. */
export function renderMarkdown(report: Report, templates: Templates = readTemplates('markdown')): string {
  return fill(report, templates);
}

/** Writes what a ticket opens with: the same page up to the root cause, and the names of what else the report holds. */
export function renderShortMarkdown(report: Report): string {
  return fill(report, readTemplates('markdown', 'short'));
}

function fill(report: Report, templates: Templates): string {
  // A part that stands in a list is indented by its template, its empty lines too.
  return fillTemplate(templates, HELPERS, { ...viewOf(report) }).replace(/^ +$/gm, '');
}
