import type { Place } from '../../model/place.ts';
import type { ModuleState } from '../../model/timeline.ts';
import type { Check } from './check.ts';
import { type GoodEnd, goodEnd } from './good-end.ts';

/** A good end, by the tool or by the report, with modules that wait or failed. */
export const modulesLeftAfterSuccess: Check<'modules-left-after-success'> = (facts) => {
  const claim = goodEnd(facts);
  if (claim === undefined) return undefined;
  const open = facts.modules.filter(
    ({ status, place }) => (status === 'pending' || status === 'failed') && isElsewhere(place, claim),
  );
  const [first, ...others] = open.map(({ place }) => place);
  if (first === undefined) return undefined;
  const left = (['pending', 'failed'] as const).flatMap((status) => {
    const count = open.filter((module) => module.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return {
    captures: { who: claim.who, modules: open.map(sayModule), left },
    places: [first, claim.place, ...others.slice(0, 9)],
    occurrences: 1,
  };
};

function isElsewhere(place: Place, claim: GoodEnd): boolean {
  return place.source !== claim.place.source || place.startLine > claim.place.startLine;
}

/** `com.acme.orders.service (1.0.0 to 1.1.0)` */
function sayModule({ name, fromSchema, toSchema }: ModuleState): string {
  return fromSchema === undefined || toSchema === undefined ? name : `${name} (${fromSchema} to ${toSchema})`;
}
