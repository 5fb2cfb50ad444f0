import { UserError } from '../../errors.ts';

const MOST = 1_000;
const DAY_MS = 86_400_000;

/** Reads how many things to show. */
export function countOption(value: string): number {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= MOST) return number;
  throw new UserError(`"${value}" is no number of failures; expected 1 to ${MOST}`);
}

/** Checks a day, `2024-01-31`, or a number of days back from now, `90d`; `sinceOf` makes a time of it. */
export function dateOption(value: string): string {
  if (/^\d{1,5}d$/.test(value)) return value;
  const time = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z?)?$/.test(value) ? Date.parse(value) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 10))) return value;
  throw new UserError(`"${value}" is no date; expected a day, 2024-01-31, or days back from today, 90d`);
}

/** Returns the time that a date option means, ISO 8601 UTC. */
export function sinceOf(value: string, now: Date): string {
  const days = /^(\d+)d$/.exec(value)?.[1];
  return days === undefined ? value : new Date(now.getTime() - Number(days) * DAY_MS).toISOString();
}
