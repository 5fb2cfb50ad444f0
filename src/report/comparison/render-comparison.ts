import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Comparison } from '../../model/comparison.ts';
import { fillTemplate } from '../outputs/fill-template.ts';
import { jsonText } from '../outputs/json-text.ts';
import { markdownCodeCell, markdownText } from '../outputs/markdown/escape-markdown.ts';
import { readTemplateFolder, type Templates, templatesFolder } from '../outputs/read-templates.ts';
import type { ComparisonOutput } from './comparison-outputs.ts';
import type { ComparisonView } from './comparison-view.ts';
import { comparisonLines } from './comparison-lines.ts';
import { viewOfComparison, viewOfForecast } from './view-of-comparison.ts';

/** How a comparison is written. */
export interface ComparisonLook {
  /** Columns of the terminal; less than 40 count as 40. */
  readonly width: number;
  readonly color: boolean;
  /** Shows the forecast alone; JSON holds all in any case. */
  readonly isForecast: boolean;
}

const MIN_WIDTH = 40;

/** Writes a comparison in the form asked for. */
export function renderComparison(comparison: Comparison, output: ComparisonOutput, look: ComparisonLook): string {
  if (output === 'json') return `${jsonText(comparison, 2)}\n`;
  const view = look.isForecast ? viewOfForecast(comparison) : viewOfComparison(comparison);
  switch (output) {
    case 'terminal':
      return comparisonLines({ width: Math.max(MIN_WIDTH, Math.floor(look.width)), color: look.color }, view);
    case 'markdown':
      return markdownPage(view);
    case 'html':
      return htmlPage(view);
  }
}

function markdownPage(view: ComparisonView): string {
  const helpers = { text: markdownText, codeCell: markdownCodeCell };
  return fillTemplate(templatesFor('markdown'), { page: 'comparison', helpers }, { ...view });
}

/** The only style that a browser may use is the one that stands in the page; there is no script. */
function htmlPage(view: ComparisonView): string {
  const templates = templatesFor('html');
  const { style } = templates;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const helpers = { style: () => style, policy: () => policy };
  return fillTemplate(templates, { page: 'comparison', helpers }, { ...view });
}

function templatesFor(output: 'markdown' | 'html'): Templates {
  const { pages, parts, style = '' } = readTemplateFolder(join(templatesFolder(), 'comparison', output));
  return { pages, parts, style };
}
