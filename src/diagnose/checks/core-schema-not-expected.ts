import type { Check } from './check.ts';
import { reportsOf } from './good-end.ts';

/** The report's core version against what it expected, although the log ends well. */
export const coreSchemaNotExpected: Check<'core-schema-not-expected'> = (facts) => {
  const { verdict } = facts;
  if (!verdict.outcome.startsWith('succeeded')) return undefined;
  const report = reportsOf(facts).find(
    ({ values }) => values['final.schema'] !== undefined && values['expected.schema'] !== undefined,
  );
  const { 'final.schema': final, 'expected.schema': expected } = report?.values ?? {};
  if (report === undefined || final === undefined || expected === undefined || final === expected) return undefined;
  return { captures: { final, expected }, places: [report.place, ...verdict.evidence], occurrences: 1 };
};
