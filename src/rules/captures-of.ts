import { CHECK_CAPTURES } from '../model/check.ts';
import type { Condition, FactPattern, ImportPattern } from '../model/condition.ts';

/** Names of everything that a condition may capture: named groups of its patterns, and what its form captures by itself. */
export function capturesOf(condition: Condition): readonly string[] {
  if ('problem' in condition) return groupsIn(condition.problem);
  if ('mark' in condition) return groupsIn(condition.mark.attributes);
  if ('module' in condition) return ['module', 'fromSchema', 'toSchema', 'blockedBy', ...groupsIn(condition.module)];
  if ('span' in condition) return ['span', 'module', ...groupsIn(condition.span)];
  if ('fact' in condition) return [...namesOfFacts(condition.fact), ...groupsIn(condition.fact)];
  if ('import' in condition) return [...namesOfImport(condition.import), ...groupsIn(condition.import)];
  if ('gogo' in condition) return ['command', 'argument', ...groupsIn(condition.gogo), ...groupsIn(condition.gogo.row)];
  if ('release' in condition)
    return ['module', 'schemaVersion', 'state', 'meaning', 'build', ...groupsIn(condition.release)];
  if ('unsatisfied' in condition) return ['bundle', 'component', 'waitsFor', ...groupsIn(condition.unsatisfied)];
  if ('check' in condition) return CHECK_CAPTURES[condition.check];
  if ('any' in condition) return condition.any.flatMap(capturesOf);
  if ('all' in condition) return condition.all.flatMap(capturesOf);
  if ('count' in condition) return ['count', ...capturesOf(condition.count.of)];
  if ('sequence' in condition) return condition.sequence.flatMap(capturesOf);
  if ('inside' in condition)
    return [...capturesOf({ span: condition.inside.span }), ...capturesOf(condition.inside.find)];
  return [];
}

/** Versions have their line too. */
function namesOfFacts(fact: FactPattern): readonly string[] {
  return Object.keys(fact).flatMap((name) => (name === 'from' || name === 'to' ? [name, `${name}Line`] : [name]));
}

function namesOfImport({ table }: ImportPattern): readonly string[] {
  const own = table === undefined ? ['reason', 'lastTable', 'rejectedTables'] : ['table'];
  return ['tool', 'database', 'outcome', 'rows', 'rejected', ...own];
}

/** Of all texts of a pattern, and of its lists; words that are no patterns hold no groups. */
function groupsIn(pattern: object = {}): readonly string[] {
  const texts = Object.values(pattern).flat();
  return texts.flatMap((text: unknown) => (typeof text === 'string' ? groupsOf(text) : []));
}

function groupsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\(\?P?<(\w+)>/gu)].map(([, name = '']) => name);
}
