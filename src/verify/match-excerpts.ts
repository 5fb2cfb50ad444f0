import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { SourceLine } from '../model/reread-source.ts';

/** What is known of the excerpts of a source once all its lines were seen. */
export interface MatchedExcerpts {
  readonly sameLines: number;
  readonly redactedLines: number;
  /** The first place that is not as the report says; absent where all are. */
  readonly difference?: { readonly line: number; readonly text: string };
}

/** Compares the excerpts of findings with a source while its lines are read. */
export interface ExcerptMatcher {
  readonly add: (lines: readonly SourceLine[]) => void;
  readonly finish: () => MatchedExcerpts;
}

/** How the lines of a report are found in a log. */
export interface LineReading {
  /** Splits a text at the tokens in it. */
  readonly split: (text: string) => readonly string[];
  /** What layouts do with a line before it is shown: marks of theirs that stand in it are left out. */
  readonly unwraps: readonly ((line: string) => string)[];
}

interface Excerpt {
  readonly finding: Finding;
  readonly place: Place;
  readonly texts: readonly string[];
  /** Lines of it that were found so far. */
  found: number;
  /** Byte at which its first line stands; absent until it was seen. */
  startsAt?: number;
}

/** Makes a matcher for a source. An excerpt holds lines of the record at its finding's place, in their order. */
export function matchExcerpts(findings: readonly Finding[], source: number, reading: LineReading): ExcerptMatcher {
  const excerpts: readonly Excerpt[] = findings
    .filter(({ place }) => place.source === source)
    .map((finding) => ({
      finding,
      place: finding.place,
      texts: finding.excerpt.filter((line) => line.source === source).map(({ text }) => text),
      found: 0,
    }))
    .sort((left, right) => left.place.startLine - right.place.startLine);
  let sameLines = 0;
  let redactedLines = 0;

  function compare(excerpt: Excerpt, { line, text, byteOffset, byteEnd }: SourceLine): void {
    if (
      line === excerpt.place.startLine &&
      byteOffset <= excerpt.place.byteOffset &&
      excerpt.place.byteOffset < byteEnd
    )
      excerpt.startsAt = byteOffset;
    const wanted = excerpt.texts.at(excerpt.found);
    if (wanted === undefined) return;
    const parts = reading.split(wanted);
    if (!holds(text, parts) && !reading.unwraps.some((unwrap) => holds(unwrap(text), parts))) return;
    excerpt.found++;
    sameLines++;
    if (parts.length > 1) redactedLines++;
  }

  return {
    add: (lines) => {
      const [first, last] = [lines.at(0)?.line ?? 0, lines.at(-1)?.line ?? 0];
      const [from, to] = [Math.min(first, last), Math.max(first, last)];
      for (const excerpt of excerpts) {
        const { startLine, endLine } = excerpt.place;
        if (endLine < from || startLine > to) continue;
        for (const line of lines) if (line.line >= startLine && line.line <= endLine) compare(excerpt, line);
      }
    },
    finish: () => {
      const wrong = excerpts.find(({ found, texts, startsAt }) => startsAt === undefined || found < texts.length);
      return { sameLines, redactedLines, ...(wrong !== undefined && { difference: differenceOf(wrong) }) };
    },
  };
}

/** Parts that stand around tokens have to be there in their order; other text may stand around them. */
function holds(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function differenceOf({ finding, place, texts, found, startsAt }: Excerpt): { line: number; text: string } {
  const { startLine, byteOffset } = place;
  const said = `the report shows ${JSON.stringify((texts[found] ?? '').slice(0, 120))}`;
  const text =
    startsAt === undefined
      ? `line ${startLine} does not stand at byte ${byteOffset}, where the report has the finding "${finding.title}"`
      : `at line ${startLine}, byte ${byteOffset}, for the finding "${finding.title}", ${said}, which is not there`;
  return { line: startLine, text };
}
