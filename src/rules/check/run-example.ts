import type { Finding } from '../../model/finding.ts';
import type { Rule, RuleExample } from '../../model/rule.ts';

/** Analyzes the log of an example with these rules alone. */
export type RunExample = (log: RuleExample['log'], rules: readonly Rule[]) => Promise<readonly ExampleFinding[]>;

/** What an example is judged by. */
export type ExampleFinding = Pick<Finding, 'ruleId' | 'title' | 'message' | 'role' | 'arguments'>;
