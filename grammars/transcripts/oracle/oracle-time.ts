/** Names of months as Oracle's clients abbreviate them, by language; capitals and a dot at the end do not matter. */
const MONTHS: readonly string[] = [
  'jan ene janv gen januar january',
  'feb fev fév févr febr february',
  'mar mrz mär mars märz march',
  'apr abr avr april',
  'may mai mag mayo maio',
  'jun giu juin juni june',
  'jul lug juil juli july',
  'aug ago aoû août august',
  'sep set sept september',
  'oct okt ott out october oktober',
  'nov novem november',
  'dec dez dic déc december dezember',
];

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** A point in time as the tools print it. */
export interface PrintedTime {
  /** `Mar`, `MAY`, `4월`. */
  readonly month: string;
  readonly day: number;
  readonly year: number;
  /** `20:14:07`, `08:05:03.919`. */
  readonly clock: string;
}

/** Milliseconds since 1970 in the zone of the log; absent where the month is none that is known, or a number is out of range. */
export function toTimeMs({ month, day, year, clock }: PrintedTime): number | undefined {
  const number = monthOf(month);
  const clockMs = toDurationMs(clock);
  if (number === undefined || day < 1 || day > 31 || clockMs >= 86_400_000) return undefined;
  return Date.UTC(year, number - 1, day) + clockMs;
}

/** Milliseconds of `hh:mm:ss` with or without parts of seconds. */
export function toDurationMs(clock: string): number {
  const [hours, minutes, seconds] = clock.split(':');
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

/** The time of a stamp of `LOGTIME`, such as `01-MAY-25 08:05:03.919: `. */
export function stampTimeMs(stamp: string): number | undefined {
  const [day, month = '', rest = ''] = stamp.split('-');
  const [year, clock = ''] = rest.trim().split(' ');
  return toTimeMs({ day: Number(day), month: month.trim(), year: 2000 + Number(year), clock: clock.slice(0, 12) });
}

function monthOf(word: string): number | undefined {
  const named = MONTH_NUMBERS.get(word.toLowerCase().replace('.', ''));
  if (named !== undefined) return named;
  const number = Number.parseInt(word, 10);
  return number >= 1 && number <= 12 ? number : undefined;
}
