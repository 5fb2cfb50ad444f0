import type { FactPattern } from '../../model/condition.ts';
import type { EventName } from '../../model/event-name.ts';
import type { Place } from '../../model/place.ts';
import type { Captures } from '../text-pattern.ts';
import type { Facts } from './clue.ts';

/** A field of a fact pattern and its test. */
export interface FactTest {
  readonly name: keyof FactPattern;
  /** Returns `undefined` where the fact does not hold, or is not told. */
  readonly test: (facts: Facts) => ToldFact | undefined;
}

/** A fact that holds. */
export interface ToldFact {
  /** As it is captured. */
  readonly value: string;
  readonly captures?: Captures;
  /** Where it is told; absent where no line tells it. */
  readonly place?: Place;
}

/** Where the run, or else Liferay's own report, tells something. */
export function toldAt({ run, runs }: Facts, event?: EventName): { readonly place?: Place } {
  const marked = event === undefined ? undefined : run.marks.get(event)?.last.place;
  const place = marked ?? runs.flatMap(({ upgradeReports }) => upgradeReports).at(-1)?.place;
  return place === undefined ? {} : { place };
}
