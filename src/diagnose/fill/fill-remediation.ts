import { ownValue } from '../../model/own-value.ts';
import type { DatabaseVendor } from '../../model/database.ts';
import type { Query, Remediation } from '../../model/finding.ts';
import type { Attributes } from '../../model/meaning.ts';
import type { Rule } from '../../model/rule.ts';
import { capturePlaces } from './fill-places.ts';
import { fillProse } from './fill-prose.ts';
import { fillSql } from './fill-sql.ts';
import { fillStep } from './fill-step.ts';

/** Most steps that one step becomes. */
const MOST_REPEATED = 5;

/** Fills what a rule says to do. Queries for the database of the run come first, those for others stay behind them. */
export function fillRemediation(
  { summary, steps, queries, recovery = 'unknown', links }: Rule['remediation'],
  values: Attributes,
  vendor: DatabaseVendor | undefined,
): Remediation {
  return {
    summary: fillProse(summary, values),
    steps: steps.flatMap((step) => forEachValue(step, values).map((one) => fillStep(step, one))),
    queries: ownFirst(queries, vendor).map(({ database, purpose, sql }) => ({
      database,
      purpose: fillProse(purpose, values),
      sql: fillSql(sql, database, values),
    })),
    recovery,
    links,
  };
}

/** A step with a list stands for one step for each of its values: for none where the list is empty. */
function forEachValue(step: string, values: Attributes): readonly Attributes[] {
  for (const { name } of capturePlaces(step)) {
    const value = ownValue(values, name);
    if (typeof value === 'object') return value.slice(0, MOST_REPEATED).map((one) => ({ ...values, [name]: one }));
  }
  return [values];
}

/** What fits stays in the order of the rule: it may show rows before it changes them. */
function ownFirst(queries: readonly Query[], vendor: DatabaseVendor | undefined): readonly Query[] {
  if (vendor === undefined) return queries;
  const fits = ({ database }: Query): boolean => database === vendor || database === 'any';
  return [...queries.filter(fits), ...queries.filter((query) => !fits(query))];
}
