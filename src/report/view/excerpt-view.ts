import type { ExcerptLine } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { countOf } from './format-values.ts';
import { sourceName } from './place-text.ts';
import type { ExcerptLineView, ExcerptView } from './finding-views.ts';

/** Stands instead of a number where lines are left out. */
export const GAP_SIGN = '⋮';

const GAP: ExcerptLineView = { number: GAP_SIGN, text: '', highlight: false };

/** Shows an excerpt source by source, with a sign where lines are left out. */
export function excerptViews(excerpt: readonly ExcerptLine[], sources: Report['sources']): readonly ExcerptView[] {
  const starts = excerpt.flatMap(({ source }, index) => (excerpt[index - 1]?.source === source ? [] : [index]));
  return starts.map((start, index) => {
    const lines = linesOf(excerpt.slice(start, starts[index + 1]));
    return { source: sourceName(excerpt[start].source, sources), lines, text: numbered(lines) };
  });
}

/** Says how long an excerpt is; empty for none. */
export function excerptSize(excerpt: readonly ExcerptLine[]): string {
  return excerpt.length === 0 ? '' : countOf(excerpt.length, 'line');
}

function linesOf(excerpt: readonly ExcerptLine[]): readonly ExcerptLineView[] {
  return excerpt.flatMap(({ line, text, highlight }, index) => {
    const shown = { number: String(line), text: text.replaceAll('\n', ' '), highlight };
    return index > 0 && excerpt[index - 1].line + 1 !== line ? [GAP, shown] : [shown];
  });
}

function numbered(lines: readonly ExcerptLineView[]): string {
  const digits = Math.max(...lines.map(({ number }) => number.length));
  return lines
    .map(({ number, text, highlight }) => `${highlight ? '▸' : ' '} ${number.padStart(digits)} │ ${text}`.trimEnd())
    .join('\n');
}
