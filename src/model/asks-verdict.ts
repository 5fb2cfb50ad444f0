import type { Condition } from './condition.ts';

/**
 * Tells whether a rule with this condition waits for the verdict: it only asks for facts, which are of all that was analyzed and
 * not of one run, or it names a check. It never decides a verdict and is never a root cause.
 */
export function asksVerdict(condition: Condition): boolean {
  const forms = formsIn(condition);
  return forms.has('check') || [...forms].every((form) => form === 'fact');
}

/** Forms of condition, without those that hold others. */
function formsIn(condition: Condition): ReadonlySet<string> {
  if ('any' in condition) return new Set(condition.any.flatMap((inner) => [...formsIn(inner)]));
  if ('all' in condition) return new Set(condition.all.flatMap((inner) => [...formsIn(inner)]));
  if ('sequence' in condition) return new Set(condition.sequence.flatMap((inner) => [...formsIn(inner)]));
  if ('not' in condition) return formsIn(condition.not);
  if ('count' in condition) return formsIn(condition.count.of);
  if ('inside' in condition) return new Set(['span', ...formsIn(condition.inside.find)]);
  return new Set(Object.keys(condition));
}
