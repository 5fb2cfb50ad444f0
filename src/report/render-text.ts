import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import type { Templates } from './outputs/read-templates.ts';
import { KIND_HELPERS } from './outputs/template-kind.ts';
import { viewOf } from './view/view-of.ts';

/** Writes a report as plain text by templates of the user. */
export function renderText(report: Report, templates: Templates): string {
  return fillTemplate(templates, { page: 'report', helpers: KIND_HELPERS.text, isPlain: true }, { ...viewOf(report) });
}
