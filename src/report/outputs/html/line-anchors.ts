import type { ExcerptLineView, ExcerptView, FindingView } from '../../view/finding-views.ts';

/** A finding whose lines can be led to. */
export type LinkedFinding = Omit<FindingView, 'excerpts'> & { readonly excerpts: readonly LinkedExcerpt[] };

/** Lines of one source, each with its anchor; empty where a place leads to another excerpt with the same line. */
export type LinkedExcerpt = Omit<ExcerptView, 'lines'> & {
  readonly lines: readonly (ExcerptLineView & { readonly id: string })[];
};

/**
 * Gives the lines of excerpts their anchors, `<finding>-line-2211`, and notes each in `anchors` by its place as reports
 * write it, `upgrade.log:2211`: a place leads to the first excerpt that shows its line.
 */
export function linkFinding(finding: FindingView, anchors: Map<string, string>): LinkedFinding {
  return { ...finding, excerpts: finding.excerpts.map((excerpt) => linkExcerpt(excerpt, finding.anchor, anchors)) };
}

function linkExcerpt(
  { source, lines, text }: ExcerptView,
  anchor: string,
  anchors: Map<string, string>,
): LinkedExcerpt {
  return {
    source,
    text,
    lines: lines.map((line) => {
      const place = `${source}:${line.number}`;
      const isNew = /^\d+$/.test(line.number) && !anchors.has(place);
      const id = isNew ? `line-${anchors.size + 1}-${anchor}` : '';
      if (isNew) anchors.set(place, id);
      return { ...line, id };
    }),
  };
}
