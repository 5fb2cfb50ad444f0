/** Values of the environment as numbers, from the texts that tell them. */
import { ownValue } from '../model/own-value.ts';
import type { Place } from '../model/place.ts';
import { parseRange, type RangeUnit, surelyInRange } from '../model/range.ts';
import type { Environment, Run } from '../model/timeline.ts';

const MEBIBYTE = 1024 * 1024;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: MEBIBYTE, g: 1024 * MEBIBYTE };
const MAX_HEAP = /^-Xmx(\d{1,12})([kmg]?)$/i;
/** `1.8.0_292-b10`, `11.0.12+7`, `17`. */
const JAVA_VERSION = /^(?:1\.)?(\d{1,2})(?!\d)/;
/** `8.0.33-debian`, `PostgreSQL 13.4 (Debian 13.4-1)`. */
const DOTTED = /\d{1,9}(?:\.\d{1,9})*/;
/** `jdbc.default.driverClassName=com.mysql.jdbc.Driver`, as a property or behind `-D`. */
const DRIVER_SETTING = /^(?:-D)?jdbc\.[\w.-]{1,60}\.driverClassName=(\S{1,200})$/;

/** The largest heap that options of Java allow, in MiB; the last option counts. */
export function heapOf(options: readonly string[]): number | undefined {
  const option = options.findLast((one) => MAX_HEAP.test(one));
  const [, size, unit] = MAX_HEAP.exec(option ?? '') ?? [];
  return size === undefined
    ? undefined
    : Math.floor((Number(size) * (ownValue(UNITS, (unit ?? '').toLowerCase()) ?? 1)) / MEBIBYTE);
}

/** The release of Java: 8 for `1.8.0_292`. */
export function javaReleaseOf(version: string | undefined): number | undefined {
  const [, release] = JAVA_VERSION.exec(version ?? '') ?? [];
  return release === undefined ? undefined : Number(release);
}

/** The numbers of a version, wherever they stand in its text. */
export function dottedNumbers(version: string | undefined): readonly number[] | undefined {
  const [numbers] = DOTTED.exec(version ?? '') ?? [];
  return numbers?.split('.').map(Number);
}

/** A driver class, and where it is named. */
export interface NamedDriver {
  readonly driver: string;
  readonly place: Place;
}

/** Driver classes by prompts, options of Java and reports; where there are reports, they alone count. */
export function namedDrivers(run: Run, runs: readonly Run[], environment: Environment): readonly NamedDriver[] {
  const asked = run.marks.get('tool.prompt')?.last.place ?? run.firstPlace;
  const options = run.marks.get('tool.jvm-arguments')?.last.place ?? run.firstPlace;
  const reported = runs.flatMap(({ upgradeReports }) =>
    upgradeReports.flatMap(({ lists, place }) => driversIn(lists.properties ?? [], place)),
  );
  const { driver } = environment.connection ?? {};
  if (reported.length > 0) return reported;
  return [...(driver === undefined ? [] : [{ driver, place: asked }]), ...driversIn(environment.jvmOptions, options)];
}

function driversIn(settings: readonly string[], place: Place): readonly NamedDriver[] {
  return settings.flatMap((setting) => {
    const driver = DRIVER_SETTING.exec(setting.trim())?.[1];
    return driver === undefined ? [] : [{ driver, place }];
  });
}

/** Prepares a comparison; a value that is not told holds none. */
export function numbersInRange(text: string, unit: RangeUnit): (value: readonly number[] | undefined) => boolean {
  const range = parseRange(text, unit);
  return (value) =>
    value !== undefined && range !== undefined && surelyInRange(range, { lowest: value, highest: value });
}
