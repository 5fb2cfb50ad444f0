import type { Check } from './check.ts';
import { goodEnd } from './good-end.ts';

/** A good end, by the tool or by the report, and a row of the core in `Release_` that says that it failed. */
export const releaseAgainstSuccess: Check<'release-against-success'> = (facts) => {
  const claim = goodEnd(facts);
  const failed = facts.runs.flatMap(({ releases }) => releases).filter(({ state }) => state === 1);
  const portal = failed.find(({ servletContextName }) => servletContextName === 'portal');
  if (claim === undefined || portal === undefined) return undefined;
  return { captures: { who: claim.who }, places: [portal.place, claim.place], occurrences: 1 };
};
