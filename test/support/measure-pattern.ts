import type { Attack } from './attack-texts.ts';

/** Below this, in milliseconds of the processor, noise would decide. */
const FLOOR_MS = 10;
/** What takes so long and still grows with the square is not linear. */
const CEILING_MS = 250;
/** Of lines the beginning and the end are kept, 256 KiB in all. */
const LONGEST = 128 * 1024;
const TRIES = 2;
/** At so many lengths it has to look linear: the first may be measured while the machine does something else. */
const SIGHTS = 2;
/** A linear run doubles, a quadratic one quadruples. */
const MOST_GROWTH = 3;

/**
 * Tells how long the text was with which a pattern took more than a quarter of a second, growing faster than the text; absent where it is
 * linear. Repeats that are bounded are linear from their bound on: so the text grows until it is seen.
 */
export function findExplosion(pattern: RegExp, attack: Attack): number | undefined {
  // In small steps: what doubles with each character would take for ever with twice as many.
  let size = 8;
  for (; size < 256; size = Math.ceil(size * 1.2)) if (fastest(pattern, attack, size) > FLOOR_MS) return size;
  while (size < LONGEST && timeOf(pattern, attack, size) < FLOOR_MS) size *= 2;
  for (let linear = 0; size < LONGEST && linear < SIGHTS; size *= 2) {
    if (isLinear(pattern, attack, size)) linear++;
    else if (timeOf(pattern, attack, size * 2) > CEILING_MS) return size * 2;
  }
  return undefined;
}

/** Most are linear at first sight; only what is not is measured again. */
function isLinear(pattern: RegExp, attack: Attack, size: number): boolean {
  return [timeOf, fastest].some((measure) => growth(pattern, attack, size, measure) < MOST_GROWTH);
}

/** How many times longer a text takes that is twice as long. */
function growth(pattern: RegExp, attack: Attack, size: number, measure: typeof timeOf): number {
  return measure(pattern, attack, size * 2) / Math.max(1, measure(pattern, attack, size));
}

function fastest(pattern: RegExp, attack: Attack, size: number): number {
  let time = timeOf(pattern, attack, size);
  for (let tries = 1; tries < TRIES && time > FLOOR_MS && time < CEILING_MS; tries++)
    time = Math.min(time, timeOf(pattern, attack, size));
  return time;
}

/** By the clock of the processor: other programs do not count. */
function timeOf(pattern: RegExp, { before, unit, after }: Attack, size: number): number {
  const text = before + unit.repeat(Math.max(1, Math.ceil(size / unit.length))) + after;
  const start = process.cpuUsage();
  search(pattern, text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** As patterns are used: once, or over all of the text. */
function search(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
}
