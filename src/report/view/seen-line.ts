import type { KnownResolution, SeenBefore } from '../../model/seen-before.ts';
import { countOf } from './format-values.ts';
import { oneLine, shorten } from './name-view.ts';

const MAX_NOTE_LENGTH = 200;
const MAX_NAME_LENGTH = 60;

/** Says in one sentence whether a failure was seen before and what resolved it; empty where the archive knows nothing. */
export function seenLine(seen: SeenBefore | undefined): string {
  if (seen === undefined) return '';
  const [first, ...others] = seen.resolutions;
  if (first === undefined)
    return `${whenSeen(seen)}; what fixes it is kept with: updoc resolve ${seen.failureId} --note "…".`;
  const more = others.length === 0 ? '' : ` (${countOf(others.length, 'more note')}: updoc resolve ${seen.failureId})`;
  return `${whenSeen(seen)}; ${resolutionWords(first)}${more}.`;
}

/** Says what became of a resolution: `resolved by "deleted 14 rows" (Ana, 2024-02-11): the next run passed it`. */
export function resolutionWords(resolution: KnownResolution): string {
  const said = `"${shorten(oneLine(resolution.note), MAX_NOTE_LENGTH)}"${byWhom(resolution)}`;
  switch (resolution.outcome) {
    case 'passed':
      return `resolved by ${said}: the next run passed it`;
    case 'failed-again':
      return `not resolved by ${said}: the next run failed again`;
    case 'not-reached':
      return `noted: ${said}; the next run did not come that far`;
    case 'unknown':
      return `noted: ${said}`;
  }
}

/** `3 times, last on 2024-02-11 in "rehearsal 2"`. */
function whenSeen({ analyses, lastTime, lastAnalysis }: SeenBefore): string {
  if (analyses === 0 || lastTime === undefined) return 'Seen before in this log only';
  const name = lastAnalysis?.name ?? lastAnalysis?.label;
  const where = name === undefined ? '' : ` in "${shorten(oneLine(name), MAX_NAME_LENGTH)}"`;
  return `Seen before: ${analyses === 1 ? 'once' : `${countOf(analyses, 'time')}, last`} on ${lastTime.slice(0, 10)}${where}`;
}

function byWhom({ author, time, link }: KnownResolution): string {
  const who = [author, time.slice(0, 10), link].filter((part) => part !== undefined);
  return ` (${shorten(oneLine(who.join(', ')), MAX_NOTE_LENGTH)})`;
}
