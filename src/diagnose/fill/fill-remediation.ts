import type { DatabaseVendor } from '../../model/database.ts';
import type { Query, Remediation } from '../../model/finding.ts';
import type { Attributes } from '../../model/meaning.ts';
import type { Rule } from '../../model/rule.ts';
import { fillProse } from './fill-prose.ts';
import { fillSql } from './fill-sql.ts';
import { fillStep } from './fill-step.ts';

/** Fills what a rule says to do. Queries for the database of the run come first, those for others stay behind them. */
export function fillRemediation(
  { summary, steps, queries, recovery = 'unknown', links }: Rule['remediation'],
  values: Attributes,
  vendor: DatabaseVendor | undefined,
): Remediation {
  return {
    summary: fillProse(summary, values),
    steps: steps.map((step) => fillStep(step, values)),
    queries: ownFirst(queries, vendor).map(({ database, purpose, sql }) => ({
      database,
      purpose: fillProse(purpose, values),
      sql: fillSql(sql, database, values),
    })),
    recovery,
    links,
  };
}

/** What fits stays in the order of the rule: it may show rows before it changes them. */
function ownFirst(queries: readonly Query[], vendor: DatabaseVendor | undefined): readonly Query[] {
  if (vendor === undefined) return queries;
  const fits = ({ database }: Query): boolean => database === vendor || database === 'any';
  return [...queries.filter(fits), ...queries.filter((query) => !fits(query))];
}
