import type { ToldRange } from '../model/range.ts';
import type { ProductVersion } from '../model/timeline.ts';

/**
 * Where a version lies among the release lines, as numbers in their order: 6.2, 7.0 … 7.4, 2023.3 (for 2023.Q3) and so on.
 * Both ends are the same where the version is known; `7.2 or later` is 7.2 to infinity.
 */
export interface LineRange {
  readonly lowest: number;
  readonly highest: number;
}

/** A version that the log does not tell: any. */
export const ANY_LINE: LineRange = { lowest: 0, highest: Infinity };

const QUARTERLY = /\b(20\d\d)[.-]?[Qq]([1-4])/;
/** The community edition counts on as 7.4.3; GA125 is of 2024.Q3. */
const COMMUNITY = /\b7\.4\.3\.(\d{1,3})\b/;
const FIRST_COMMUNITY_OF_2024_Q3 = 125;
const NUMBERED = /\b([4-7])\.(\d)(?!\d)/;
/** The build number stays that of 7.4.13 in the quarterly releases. */
const LAST_NUMBERED_BUILD = 7413;

/** Reads the release line of a version, or of its build number where the version is not told. */
export function lineRangeOf({ version, build }: ProductVersion): LineRange {
  return rangeOfVersion(version) ?? rangeOfBuild(Number(build ?? Number.NaN)) ?? ANY_LINE;
}

/** The release line as rules compare it: the number of the line, and of the quarter or minor version. */
export function toldLine(version: ProductVersion): ToldRange {
  const { lowest, highest } = lineRangeOf(version);
  return { lowest: numbersOf(lowest), highest: numbersOf(highest) };
}

function numbersOf(line: number): readonly number[] {
  return line === Infinity ? [Infinity] : line.toFixed(1).split('.').map(Number);
}

function rangeOfVersion(version: string | undefined): LineRange | undefined {
  const line = version === undefined ? undefined : lineOf(version);
  if (line === undefined) return undefined;
  if (Number(COMMUNITY.exec(version ?? '')?.[1] ?? 0) >= FIRST_COMMUNITY_OF_2024_Q3)
    return { lowest: 2024.3, highest: Infinity };
  if (version?.endsWith('or later') === true) return { lowest: line, highest: Infinity };
  if (version?.endsWith('or earlier') === true) return { lowest: 0, highest: line };
  return { lowest: line, highest: line };
}

function lineOf(version: string): number | undefined {
  const quarterly = QUARTERLY.exec(version);
  if (quarterly !== null) return Number(`${quarterly[1]}.${quarterly[2]}`);
  const numbered = NUMBERED.exec(version);
  return numbered === null ? undefined : Number(`${numbered[1]}.${numbered[2]}`);
}

/** `6203` is of 6.2, `7010` of 7.0, `7310` of 7.3. */
function rangeOfBuild(build: number): LineRange | undefined {
  if (!Number.isInteger(build) || build < 5000 || build > 7999) return undefined;
  const line = Math.floor(build / 100) / 10;
  return build >= LAST_NUMBERED_BUILD ? { lowest: line, highest: Infinity } : { lowest: line, highest: line };
}

/** Names a line as people do: `7.3`, `2024.Q2`. */
export function nameOfLine(line: number): string {
  const text = line.toFixed(1);
  return line > 2000 ? text.replace('.', '.Q') : text;
}
