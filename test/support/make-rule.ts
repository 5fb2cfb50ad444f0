/** Rules made by hand, and what became of them in a run. */
import { entryOf } from '../../src/diagnose/entry-of.ts';
import { type Beside, ruleMatcher } from '../../src/diagnose/match-rules.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Check } from '../../src/model/report.ts';
import type { Rule, RuleMatch } from '../../src/model/rule.ts';
import type { Environment, Run } from '../../src/model/timeline.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { NO_ENVIRONMENT } from './make-run.ts';

/** An upgrade that came to its end. */
export const GOOD: Verdict = {
  outcome: 'succeeded',
  reason: '',
  evidence: [],
  recovery: 'none-needed',
  recoveryReason: '',
};

/** A rule that says nothing of its own. */
export function ruleOf(when: Condition, fields: Partial<Rule> = {}): Rule {
  return {
    id: 'acme/rule',
    title: 'A rule',
    level: 'warning',
    confidence: 'low',
    nature: 'cause',
    specificity: 'normal',
    scope: {},
    when,
    causes: [],
    message: 'Something was seen.',
    remediation: { summary: 'Do something.', steps: ['Do it.'], queries: [], links: [] },
    sources: ['own experience'],
    examples: { fires: [], silent: [] },
    ...fields,
  };
}

/** A run that stands alone. */
export function nothingBeside(run: Run): Beside {
  return { runs: [run], imports: [], edition: 'on-premises' };
}

/** What fired of some rules in a run, and what became of each. */
export function matchRules(
  rules: readonly Rule[],
  run: Run,
  environment: Environment,
  beside: Beside = nothingBeside(run),
): { readonly matches: readonly RuleMatch[]; readonly checks: readonly Check[] } {
  const { matches, matchDecided, checks } = ruleMatcher(rules.map(entryOf))(run, environment, beside);
  const decided = matchDecided({ verdict: GOOD, modules: run.modules });
  return { matches: [...matches, ...decided], checks: checks() };
}

/** How a condition holds in a run; `undefined` where it does not. */
export function matchOf(
  when: Condition,
  run: Run,
  environment: Environment = NO_ENVIRONMENT,
  beside: Beside = nothingBeside(run),
): RuleMatch | undefined {
  return matchRules([ruleOf(when)], run, environment, beside).matches[0];
}

/** What became of one rule in a run. */
export function outcomeOf(
  rule: Rule,
  run: Run,
  environment: Environment = NO_ENVIRONMENT,
): Check['outcome'] | undefined {
  return matchRules([rule], run, environment).checks[0]?.outcome;
}
