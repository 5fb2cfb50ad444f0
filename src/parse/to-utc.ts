import { UserError } from '../errors.ts';

const HOUR_MS = 3_600_000;

/** Turns milliseconds of a clock in some zone into milliseconds of UTC. */
export type ToUtc = (localMs: number) => number;

/**
 * Makes the function that takes printed times from a zone to UTC; without a zone they are taken for UTC, which is what the
 * upgrade tool sets by default. Throws a `UserError` for a zone that does not exist.
 */
export function toUtcFrom(zone: string | undefined): ToUtc {
  if (zone === undefined) return (localMs) => localMs;
  const format = formatIn(zone);
  const offsets = new Map<number, number>();
  return (localMs) => {
    const hour = Math.floor(localMs / HOUR_MS);
    const known = offsets.get(hour);
    const offset = known ?? offsetAt(format, localMs - offsetAt(format, localMs));
    if (known === undefined) offsets.set(hour, offset);
    return localMs - offset;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new UserError(`unknown time zone "${timeZone}"; give an IANA name such as Europe/Madrid or UTC`, { cause });
  }
}

/** What the clocks of the zone show at a point of UTC, less that point. */
function offsetAt(format: Intl.DateTimeFormat, utcMs: number): number {
  const parts = new Map(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(utcMs / 1000) * 1000;
}
