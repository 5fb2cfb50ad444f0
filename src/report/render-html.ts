import { createHash } from 'node:crypto';
import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import { readTemplates, type Templates } from './outputs/read-templates.ts';
import { viewOf } from './view/view-of.ts';

/** Writes a report as one page that needs nothing else: no network, no scripts. */
export function renderHtml(report: Report, templates: Templates = readTemplates('html')): string {
  const { style } = templates;
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return fillTemplate(templates, { page: 'report', helpers: { style: () => style, policy: () => policy } }, { ...viewOf(report) });
}

/** The only style that a browser may use is the one that stands in the page. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
