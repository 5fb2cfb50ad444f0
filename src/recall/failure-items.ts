import type { ResolutionResult } from '../model/archive.ts';
import type { ListItem } from '../model/document.ts';
import type { KnownFailure, Sightings } from '../model/search.ts';
import { countOf } from '../report/view/format-values.ts';
import { resolutionWords } from '../report/view/seen-line.ts';

const MOST_RESOLUTIONS = 3;

/** Says which failure it is, when it was seen, and what resolved it. */
export function failureItems({ id, failure, sightings, resolutions }: KnownFailure): readonly ListItem[] {
  const { ruleId, module, process } = failure;
  const names = [id, ruleId, process, module].filter((name) => name !== undefined);
  return [
    { words: [names.join(' · ')] },
    { words: [seenWords(sightings)] },
    ...resolutions.slice(-MOST_RESOLUTIONS).map((resolution) => ({ words: [capitalized(noteWords(resolution))] })),
  ];
}

/** `Seen 12 times in 3 analyses, last on 2024-03-02`. */
function seenWords({ analyses, occurrences, lastSeen }: Sightings): string {
  if (analyses === 0) return 'Seen in no analysis that is still there';
  const often = occurrences === 1 ? 'once' : countOf(occurrences, 'time');
  return `Seen ${often} in ${countOf(analyses, 'analysis', 'analyses')}, ${occurrences === 1 ? '' : 'last '}on ${lastSeen.slice(0, 10)}`;
}

function noteWords({ createdAt, ...resolution }: ResolutionResult): string {
  return resolutionWords({ ...resolution, time: createdAt });
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
