import type { SpanPattern } from '../../model/condition.ts';
import type { Place } from '../../model/place.ts';
import type { Run, Span } from '../../model/timeline.ts';
import { processIds } from '../told-problem.ts';
import type { Captures } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, joinCaptures } from './clue.ts';
import { spanTest } from './span-matcher.ts';

/** Asks only about what stands in a span; captures what the span that holds the first of it captures. */
export function insideMatcher(pattern: SpanPattern, matcher: ConditionMatcher): ConditionMatcher {
  const test = spanTest(pattern);
  return (facts) => {
    const around = facts.run.spans.flatMap((span) => {
      const captures = test(span);
      return captures === undefined ? [] : [{ ...extentOf(span, facts.run), captures }];
    });
    if (around.length === 0) return undefined;
    const isInside = insideTest(around);
    const evidence = matcher({ ...facts, counts: (clue) => isInside(clue) !== undefined && facts.counts(clue) });
    if (evidence === undefined) return undefined;
    const captures = evidence.clues.slice(0, 1).map((clue) => isInside(clue)?.captures ?? {});
    return { ...evidence, captures: joinCaptures([evidence.captures, ...captures]) };
  };
}

/** Where a span begins and ends in its source; `endByte` is the last byte at which something begins in it. */
interface Extent {
  readonly id: string;
  readonly start: Place;
  readonly endByte: number;
  readonly captures: Captures;
}

/** A problem knows the spans around it, and the processes whose failure it is the word of; what else there is stands between the first line of a span and its last. */
function insideTest(around: readonly Extent[]): (clue: Clue) => Extent | undefined {
  const byId = new Map(around.map((extent) => [extent.id, extent]));
  return ({ problem, seen, placeless }) => {
    if (placeless === true) return undefined;
    if (problem !== undefined)
      return processIds(problem)
        .map((id) => byId.get(id))
        .find((found) => found !== undefined);
    return around.findLast((extent) => seen.some(({ place }) => holds(extent, place)));
  };
}

function holds({ start, endByte }: Extent, { source, byteOffset }: Place): boolean {
  return source === start.source && byteOffset >= start.byteOffset && byteOffset <= endByte;
}

/** Where no end was printed, the next span beside it ends it. */
function extentOf(span: Span, { spans }: Run): Omit<Extent, 'captures'> {
  const { id, place, endPlace, parentId } = span;
  if (endPlace !== undefined) return { id, start: place, endByte: endPlace.byteOffset };
  const next = spans.find(
    (other) =>
      other.parentId === parentId && other.place.source === place.source && other.place.byteOffset > place.byteOffset,
  );
  return { id, start: place, endByte: next === undefined ? Infinity : next.place.byteOffset - 1 };
}
