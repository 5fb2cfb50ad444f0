/** A condition in plain words, its patterns as they are written. */
import type { ListItem, Words } from '../../model/document.ts';
import type { Condition, MarkPattern, ModulePattern } from '../../model/rule.ts';
import { anyOf } from './join-words.ts';
import { problemItem } from './problem-words.ts';

/** Says when a condition holds: one point, with the parts of it below. */
export function conditionItem(condition: Condition): ListItem {
  if ('problem' in condition) return problemItem(condition.problem);
  if ('mark' in condition) return markItem(condition.mark);
  if ('module' in condition) return moduleItem(condition.module);
  if ('any' in condition) return { words: ['any of these'], items: condition.any.map(conditionItem) };
  if ('all' in condition) return { words: ['all of these'], items: condition.all.map(conditionItem) };
  return { words: ['not this'], items: [conditionItem(condition.not)] };
}

function markItem({ event, attributes = {} }: MarkPattern): ListItem {
  return {
    words: ['the log says ', ...anyOf(event)],
    items: Object.entries(attributes).map(([name, pattern]): { words: Words } => ({
      words: ['its ', { code: name }, ' matches ', { code: pattern }],
    })),
  };
}

function moduleItem({ status, name }: ModulePattern): ListItem {
  return {
    words: ['a module that is in the end ', ...anyOf(status)],
    items: name === undefined ? [] : [{ words: ['its name matches ', { code: name }] }],
  };
}
