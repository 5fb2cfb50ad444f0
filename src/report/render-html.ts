import { createHash } from 'node:crypto';
import type { Report } from '../model/report.ts';
import { fillTemplate } from './outputs/fill-template.ts';
import { htmlView } from './outputs/html/html-view.ts';
import { pageDataOf } from './outputs/html/page-data-of.ts';
import { readPageScript } from './outputs/html/page-script.ts';
import { placeLink } from './outputs/html/place-link.ts';
import { scriptJson } from './outputs/html/script-json.ts';
import { readTemplates, type Templates } from './outputs/read-templates.ts';
import { withVisibleText } from '../visible-text.ts';

/** Writes a report as one page that needs nothing else: no network, and no script to be read. */
export function renderHtml(report: Report, templates: Templates = readTemplates('html')): string {
  const visible = withVisibleText(report);
  const { style } = templates;
  const script = readPageScript();
  const data = pageDataOf(visible);
  const { view, lineAnchors } = htmlView(visible, data);
  const helpers = {
    style: () => style,
    script: () => script,
    data: () => scriptJson(data),
    policy: () => policyOf(style, script),
    placeLink: (place: string) => placeLink(place, lineAnchors.get(place)),
  };
  return fillTemplate(templates, { page: 'report', helpers }, { ...view });
}

/** Only the style and the script that stand in the page may be used, and no script may make markup of a text. */
function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${hashOf(style)}'`,
    `script-src 'sha256-${hashOf(script)}'`,
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
