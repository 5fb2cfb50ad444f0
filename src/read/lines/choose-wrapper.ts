import type { Wrapper } from './wrapper.ts';
import { WRAPPERS } from './wrappers.ts';

const FEWEST_LINES = 2;
const LINES_PER_LANE = 2;

/** Tells what another writer put in front of these lines, if any did; empty lines do not count. */
export function chooseWrapper(lines: readonly string[]): Wrapper | undefined {
  const sample = lines.filter((line) => line.trim() !== '');
  if (sample.length === 0) return undefined;
  return WRAPPERS.find((wrapper) => fits(wrapper, sample));
}

function fits(wrapper: Wrapper, sample: readonly string[]): boolean {
  const lanes = new Set<string>();
  let matches = 0;
  let confirmed = wrapper.confirm === undefined;
  for (const line of sample) {
    const match = wrapper.prefix.exec(line);
    if (match === null) continue;
    matches += 1;
    lanes.add(match.groups?.lane ?? '');
    confirmed ||= wrapper.confirm?.test(line.slice(match[0].length)) === true;
  }
  if (!confirmed || matches < Math.min(FEWEST_LINES, sample.length)) return false;
  if (matches < sample.length * wrapper.share) return false;
  return wrapper.fewLanes !== true || areServices(lanes, matches);
}

/** Rows of a table `name | value` look like lines of docker-compose, but hardly any name comes twice. */
function areServices(lanes: ReadonlySet<string>, matches: number): boolean {
  const numbered = [...lanes].some((lane) => /[-_.]\d{1,3}$/.test(lane));
  return numbered || matches >= lanes.size * LINES_PER_LANE + 1;
}
