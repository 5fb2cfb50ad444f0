/** A condition in plain words, its patterns as they are written. */
import type { Condition, CountCondition, InsideCondition } from '../../model/condition.ts';
import type { ListItem } from '../../model/document.ts';
import { checkItem } from './check-words.ts';
import { factItem } from './fact-words.ts';
import { problemItem } from './problem-words.ts';
import { gogoItem, importItem, markItem, moduleItem, releaseItem, spanItem, unsatisfiedItem } from './told-words.ts';

/** Says when a condition holds: one point, with the parts of it below. */
export function conditionItem(condition: Condition): ListItem {
  if ('problem' in condition) return problemItem(condition.problem);
  if ('mark' in condition) return markItem(condition.mark);
  if ('module' in condition) return moduleItem(condition.module);
  if ('span' in condition) return spanItem(condition.span);
  if ('fact' in condition) return factItem(condition.fact);
  if ('import' in condition) return importItem(condition.import);
  if ('gogo' in condition) return gogoItem(condition.gogo);
  if ('release' in condition) return releaseItem(condition.release);
  if ('unsatisfied' in condition) return unsatisfiedItem(condition.unsatisfied);
  if ('check' in condition) return checkItem(condition.check);
  if ('any' in condition) return { words: ['any of these'], items: condition.any.map(conditionItem) };
  if ('all' in condition) return { words: ['all of these'], items: condition.all.map(conditionItem) };
  if ('not' in condition) return { words: ['not this'], items: [conditionItem(condition.not)] };
  if ('count' in condition) return countItem(condition.count);
  if ('sequence' in condition) {
    return { words: ['these, each behind the one before it'], items: condition.sequence.map(conditionItem) };
  }
  return insideItem(condition.inside);
}

function countItem({ of, min = 1, max }: CountCondition): ListItem {
  const most = max === undefined ? '' : ` and at most ${times(max)}`;
  return { words: [`at least ${times(min)}${most}`], items: [conditionItem(of)] };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function insideItem({ span, find }: InsideCondition): ListItem {
  return { words: ['inside of'], items: [spanItem(span), { words: ['there is'], items: [conditionItem(find)] }] };
}
