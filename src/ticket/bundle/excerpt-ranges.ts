import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';

/** Lines of a source, 1-based and inclusive. */
export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** Shown around what findings point at, and at both ends of a source: versions and settings stand at its start. */
const AROUND = 20;
const AT_ENDS = 50;
/** Of a place with more lines, such as a long stack trace, only the first. */
const MOST_OF_PLACE = 300;
/** Such a source is shown whole. */
const SHORT_SOURCE = 400;
const MOST_LINES = 20_000;

/** Picks the lines of a source that a bundle shows: around findings and the evidence of the verdict, its start and its end. */
export function excerptRanges({ findings, verdict, sources }: Report, source: number): readonly LineRange[] {
  const lines = sources[source]?.lines ?? 0;
  if (lines <= SHORT_SOURCE) return lines === 0 ? [] : [{ startLine: 1, endLine: lines }];
  const places: readonly Place[] = [
    ...verdict.evidence,
    ...findings.flatMap(({ place, relatedPlaces }) => [place, ...relatedPlaces]),
  ];
  const wanted = places
    .filter((place) => place.source === source)
    .map(({ startLine, endLine }) => ({
      startLine: Math.max(1, startLine - AROUND),
      endLine: Math.min(lines, endLine + AROUND, startLine + MOST_OF_PLACE),
    }));
  const ends = [
    { startLine: 1, endLine: AT_ENDS },
    { startLine: lines - AT_ENDS + 1, endLine: lines },
  ];
  return limited(joined([...wanted, ...ends]));
}

function joined(ranges: readonly LineRange[]): readonly LineRange[] {
  const result: LineRange[] = [];
  for (const range of ranges.toSorted((left, right) => left.startLine - right.startLine)) {
    const last = result.at(-1);
    if (last === undefined || range.startLine > last.endLine + 1) result.push(range);
    else result[result.length - 1] = { ...last, endLine: Math.max(last.endLine, range.endLine) };
  }
  return result;
}

function limited(ranges: readonly LineRange[]): readonly LineRange[] {
  let left = MOST_LINES;
  return ranges.flatMap(({ startLine, endLine }) => {
    const taken = Math.min(left, endLine - startLine + 1);
    left -= taken;
    return taken <= 0 ? [] : [{ startLine, endLine: startLine + taken - 1 }];
  });
}
