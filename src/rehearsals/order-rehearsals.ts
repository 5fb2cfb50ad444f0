import type { Notification } from '../model/notification.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Rehearsals in their order, and what is to be said of it. */
export interface OrderedRehearsals {
  readonly rehearsals: readonly Rehearsal[];
  readonly notifications: readonly Notification[];
}

/**
 * Orders rehearsals by when they started, the oldest first, once each; they stay in the order given where one has no dates. What Liferay
 * did not write is none.
 */
export function orderRehearsals(given: readonly Rehearsal[]): OrderedRehearsals {
  const { rehearsals: once, notifications } = distinct(given);
  const undated = once.find(({ record }) => record.analysis.startedAt === undefined);
  if (undated === undefined) {
    return { rehearsals: once.toSorted((left, right) => (startOf(left) < startOf(right) ? -1 : 1)), notifications };
  }
  const message = `"${undated.name}" has no dates: the rehearsals are compared in the order in which they were given`;
  return {
    rehearsals: once,
    notifications: [...notifications, { code: 'rehearsal-order-unknown', level: 'note', message }],
  };
}

function distinct(given: readonly Rehearsal[]): OrderedRehearsals {
  const known = given.filter(({ record }) => record.analysis.outcome !== 'unrecognized');
  const once = known.filter(
    ({ record }, index) => known.findIndex((other) => other.record.analysis.id === record.analysis.id) === index,
  );
  const foreign = given.filter((rehearsal) => !known.includes(rehearsal));
  return {
    rehearsals: once,
    notifications: [
      ...foreign.map(({ name }): Notification => ({
        code: 'not-a-liferay-log',
        level: 'warning',
        message: `nothing in "${name}" is written by Liferay or its upgrade tool; it is left out of the comparison`,
      })),
      ...(once.length === known.length
        ? []
        : [
            {
              code: 'rehearsal-repeated',
              level: 'warning',
              message: `${known.length - once.length} of the inputs are the same logs as another one, and count once`,
            } as const,
          ]),
    ],
  };
}

/** Keeps two analyses in the order in which they were given, and says where they are the same logs. */
export function pairRehearsals(given: readonly Rehearsal[]): OrderedRehearsals {
  const [first, second] = given.map(({ record }) => record.analysis.id);
  const message = 'both inputs are the same logs: there is nothing to compare';
  return {
    rehearsals: given,
    notifications: first === second ? [{ code: 'rehearsal-repeated', level: 'warning', message }] : [],
  };
}

function startOf({ record }: Rehearsal): string {
  return record.analysis.startedAt ?? '';
}
