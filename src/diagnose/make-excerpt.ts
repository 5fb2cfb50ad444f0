import { firstCharacters } from '../model/first-characters.ts';
import type { ExcerptLine } from '../model/finding.ts';
import { CUT_MARK, type Problem } from '../model/timeline.ts';

const MOST_LINES = 12;
const LONGEST_LINE = 2000;

/**
 * Takes the lines of a problem that a reader has to see: its first ones, the heads of its causes, the root cause, and below it the
 * first frame of Liferay's code. They hold nothing that the log does not: a line that is too long is shown up to there.
 */
export function makeExcerpt({ text, isCut, throwable, place }: Problem): ExcerptLine[] {
  const shown = isCut && text.endsWith(CUT_MARK) ? text.slice(0, -CUT_MARK.length) : text;
  const lines = shown.split('\n');
  const heads = (throwable?.chain ?? []).map(({ lineInRecord }) => lineInRecord);
  const root = heads.at(-1) ?? 0;
  const own = frameLine(lines, root, throwable?.firstLiferayFrame);
  const wanted = new Set([0, 1, 2, root, own, ...heads.slice(0, 4), root + 1, root + 2, ...lines.keys()]);
  const chosen = [...wanted].filter((line) => line < lines.length && lines[line].trim() !== '').slice(0, MOST_LINES);
  return chosen
    .sort((a, b) => a - b)
    .map((line) => ({
      source: place.source,
      // An entry of JSON is one line of the source, whatever it holds.
      line: Math.min(place.startLine + line, place.endLine),
      text: firstCharacters(lines[line], LONGEST_LINE),
      highlight: line === root,
    }));
}

/** The line of a frame below the root cause; that of the root cause where it is not there. */
function frameLine(lines: readonly string[], root: number, frame: string | undefined): number {
  if (frame === undefined) return root;
  const line = lines.findIndex((text, index) => index > root && text.includes(`${frame}(`));
  return line < 0 ? root : line;
}
