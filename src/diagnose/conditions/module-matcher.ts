import type { ModulePattern } from '../../model/condition.ts';
import type { ModuleState } from '../../model/timeline.ts';
import { type Captures, textPatterns } from '../text-pattern.ts';
import { type ConditionMatcher, evidenceOf, joinCaptures, namedCaptures } from './clue.ts';

/** Looks for modules; captures `module`, and `fromSchema`, `toSchema` and `blockedBy` where the log tells them. */
export function moduleMatcher({ status, ...patterns }: ModulePattern): ConditionMatcher {
  const match = textPatterns(patterns);
  return (facts) => {
    const clues = facts.run.modules.flatMap((module) => {
      const captured = status.includes(module.status) ? match(textsOf(module)) : undefined;
      if (captured === undefined) return [];
      const captures = joinCaptures([capturesOf(module), captured]);
      return [{ seen: [{ place: module.place }], count: 1, captures } as const];
    });
    return evidenceOf(clues, facts);
  };
}

function textsOf({ name, fromSchema, toSchema, blockedBy }: ModuleState) {
  return { name, fromSchema, toSchema, blockedBy };
}

function capturesOf({ name, fromSchema, toSchema, blockedBy }: ModuleState): Captures {
  return namedCaptures({ module: name, fromSchema, toSchema, blockedBy: blockedBy?.join(', ') });
}
