import type { ExcerptLine } from '../model/finding.ts';
import type { Problem } from '../model/timeline.ts';

const MOST_LINES = 12;
const LONGEST_LINE = 2000;

/** Takes the lines of a problem that a reader has to see: its first ones, the heads of its causes, and the root cause. */
export function makeExcerpt({ text, throwable, place }: Problem): ExcerptLine[] {
  const lines = text.split('\n');
  const heads = (throwable?.chain ?? []).map(({ lineInRecord }) => lineInRecord);
  const root = heads.at(-1) ?? 0;
  const wanted = new Set([0, 1, 2, root, ...heads.slice(0, 4), root + 1, root + 2, ...lines.keys()]);
  const chosen = [...wanted].filter((line) => line < lines.length && lines[line].trim() !== '').slice(0, MOST_LINES);
  return chosen
    .sort((a, b) => a - b)
    .map((line) => ({
      source: place.source,
      line: place.startLine + line,
      text: lines[line].slice(0, LONGEST_LINE),
      highlight: line === root,
    }));
}
