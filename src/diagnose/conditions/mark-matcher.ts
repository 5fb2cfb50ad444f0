import { ownValue } from '../../model/own-value.ts';
import type { MarkPattern } from '../../model/condition.ts';
import type { EventName } from '../../model/event-name.ts';
import type { Mark, MarkedEvent } from '../../model/timeline.ts';
import { attributeText } from '../attribute-text.ts';
import { type Captures, textPattern, type TextPattern } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, evidenceOf, joinCaptures, joinEvidence, type Seen } from './clue.ts';

interface AttributePattern {
  readonly name: string;
  readonly pattern: TextPattern;
}

/** Looks for events that are no problems; of each name the first and the last one are known, and a few that differ. */
export function markMatcher({ event, attributes = {} }: MarkPattern): ConditionMatcher {
  const patterns = Object.entries(attributes).map(([name, source]) => ({ name, pattern: textPattern(source) }));
  return (facts) => {
    const found = event.flatMap((name) => {
      const mark = facts.run.marks.get(name);
      const clue = mark === undefined ? undefined : clueOf(name, mark, patterns);
      return clue === undefined ? [] : (evidenceOf([clue], facts) ?? []);
    });
    return found.length === 0 ? undefined : joinEvidence(found);
  };
}

function clueOf(
  event: EventName,
  { first, others = [], last, count }: Mark,
  patterns: readonly AttributePattern[],
): Clue | undefined {
  const events = new Set(count === 1 ? [first] : [first, ...others, last]);
  const fitting = [...events].flatMap((marked) => {
    const captures = capturesOf(marked, patterns);
    return captures === undefined ? [] : [{ seen: seenOf(marked), captures }];
  });
  const [one] = fitting;
  const another = fitting.length > 1 ? fitting.at(-1) : undefined;
  if (one === undefined) return undefined;
  return {
    event,
    seen: another === undefined ? [one.seen] : [one.seen, another.seen],
    count: patterns.length === 0 ? count : fitting.length,
    captures: one.captures,
  };
}

function seenOf({ place, timeMs }: MarkedEvent): Seen {
  return { place, ...(timeMs !== undefined && { timeMs }) };
}

function capturesOf({ attributes }: MarkedEvent, patterns: readonly AttributePattern[]): Captures | undefined {
  const found = patterns.map(({ name, pattern }) => pattern(attributeText(ownValue(attributes, name))));
  return found.every((captures) => captures !== undefined) ? joinCaptures(found) : undefined;
}
