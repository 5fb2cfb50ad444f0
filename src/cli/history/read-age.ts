import { ownValue } from '../../model/own-value.ts';
import { UserError } from '../../errors.ts';

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
const DAY_MS = 86_400_000;

/** Reads a day, `2024-03-01`, or an age, `30d 12w 6m 1y`, as a time in ISO 8601 UTC; months have 30 days. `option`: for messages. */
export function readAge(text: string, now: Date, option: string): string {
  const age = /^(?<count>\d{1,4})\s?(?<unit>[dwmy])$/i.exec(text.trim())?.groups;
  if (age !== undefined) {
    const days = Number(age.count) * (ownValue(DAYS, age.unit?.toLowerCase() ?? '') ?? 1);
    return new Date(now.getTime() - days * DAY_MS).toISOString();
  }
  const day = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test(text.trim()) ? new Date(text.trim()) : new Date(NaN);
  if (!Number.isNaN(day.getTime())) return day.toISOString();
  throw new UserError(`${option} "${text}" is neither a day nor an age; give 2024-03-01, or 30d, 12w, 6m, 1y`);
}

/** Reads a number that counts. `option`: for messages. */
export function readCount(text: string, option: string): number {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new UserError(`${option} "${text}" is no number; give one such as 100`);
}
