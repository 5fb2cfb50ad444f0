import type { SpanPattern } from '../../model/condition.ts';
import type { Span } from '../../model/timeline.ts';
import { type Captures, textPatterns } from '../text-pattern.ts';
import { type ConditionMatcher, evidenceOf, joinCaptures, namedCaptures, type Seen } from './clue.ts';

/** Returns the captures, or `undefined` where the span is another one. */
export type SpanTest = (span: Span) => Captures | undefined;

/** Looks for pieces of work; captures `span`, its name, and `module` where the log tells it. */
export function spanMatcher(pattern: SpanPattern): ConditionMatcher {
  const test = spanTest(pattern);
  return (facts) => {
    const clues = facts.run.spans.flatMap((span) => {
      const captures = test(span);
      return captures === undefined ? [] : [{ seen: [seenOf(span)], count: span.count, captures } as const];
    });
    return evidenceOf(clues, facts);
  };
}

/** Prepares the test of one span. */
export function spanTest({ kind, status, minMs, minCount, name, module }: SpanPattern): SpanTest {
  const match = textPatterns({ name, module });
  return (span) => {
    if (kind?.includes(span.kind) === false || status?.includes(span.status) === false) return undefined;
    if (minMs !== undefined && (span.durationMs ?? -1) < minMs) return undefined;
    if (minCount !== undefined && span.count < minCount) return undefined;
    const captured = match({ name: span.name, module: span.module });
    return captured && joinCaptures([namedCaptures({ span: span.name, module: span.module }), captured]);
  };
}

function seenOf({ place, startMs }: Span): Seen {
  return { place, ...(startMs !== undefined && { timeMs: startMs }) };
}
