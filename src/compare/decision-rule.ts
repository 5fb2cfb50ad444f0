import type { ComparedAnalysis, Comparison, Decision } from '../model/comparison.ts';

/** What the decision rests on. */
export type DecisionFacts = Pick<Comparison, 'analyses' | 'findings' | 'steps' | 'tables' | 'threshold'>;

/** A documented rule: speaks where it holds. */
export interface DecisionRule {
  readonly rule: string;
  readonly decision: Decision['decision'];
  readonly say: (facts: DecisionFacts, last: ComparedAnalysis, before: ComparedAnalysis) => string | undefined;
}
