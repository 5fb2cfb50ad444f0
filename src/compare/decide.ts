/** Decides whether to go on to production, by the rules that docs/compare.md documents. */
import type { Decision, DecisionReason } from '../model/comparison.ts';
import type { DecisionFacts } from './decision-rule.ts';
import { DECISION_RULES } from './decision-rules.ts';

const GRADES = ['no-go', 'go-with-care', 'go'] as const;

/** Asks all rules; the gravest one that speaks decides, and the gravest reasons come first. */
export function decide(facts: DecisionFacts): Decision {
  const [last, before] = [facts.analyses.at(-1), facts.analyses.at(-2)];
  if (last === undefined || before === undefined) return { decision: 'no-go', reasons: [] };
  const reasons = DECISION_RULES.flatMap(({ rule, decision, say }): DecisionReason[] => {
    const text = say(facts, last, before);
    return text === undefined ? [] : [{ rule, decision, text }];
  }).toSorted((left, right) => GRADES.indexOf(left.decision) - GRADES.indexOf(right.decision));
  return { decision: reasons[0]?.decision ?? 'go', reasons };
}
