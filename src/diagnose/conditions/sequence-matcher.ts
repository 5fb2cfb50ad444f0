import { type Clue, type ConditionMatcher, type Evidence, joinCaptures, type Seen } from './clue.ts';

/** Holds where each is found behind the one before it; only what stands in such a sequence is evidence. */
export function sequenceMatcher(matchers: readonly ConditionMatcher[]): ConditionMatcher {
  return (facts) => {
    const steps: Evidence[] = [];
    for (const matcher of matchers) {
      const evidence = matcher(facts);
      if (evidence === undefined) return undefined;
      steps.push(evidence);
    }
    return inSequence(steps);
  };
}

/** What of a step is seen, and stands in the sequence so far. */
interface SeenClue {
  readonly clue: Clue;
  readonly seen: Seen;
}

/** Once forwards, for what has the steps before it; once backwards, for what has those behind it. */
function inSequence(steps: readonly Evidence[]): Evidence | undefined {
  const forwards = keepFollowing(steps.map(seenClues), isAfter);
  const kept = keepFollowing(forwards.toReversed(), (seen, other) => isAfter(other, seen)).toReversed();
  if (kept.some((step) => step.length === 0)) return undefined;
  const captures = kept.map((step, index) => step[0]?.clue.captures ?? steps[index]?.captures ?? {});
  return { clues: [...new Set(kept.flat().map(({ clue }) => clue))], captures: joinCaptures(captures) };
}

function seenClues({ clues }: Evidence): readonly SeenClue[] {
  return clues
    .filter(({ placeless }) => placeless !== true)
    .flatMap((clue) => clue.seen.map((seen) => ({ clue, seen })));
}

function keepFollowing(
  steps: readonly (readonly SeenClue[])[],
  follows: (seen: Seen, other: Seen) => boolean,
): readonly (readonly SeenClue[])[] {
  const kept: (readonly SeenClue[])[] = [];
  for (const step of steps) {
    const before = kept.at(-1);
    const firsts = before === undefined ? undefined : firstOfEach(before, follows);
    kept.push(firsts === undefined ? step : step.filter(({ seen }) => firsts.some((first) => follows(seen, first))));
  }
  return kept;
}

/** What can be followed can follow the first one of its source, by place or by time: the others need not be asked. */
function firstOfEach(step: readonly SeenClue[], follows: (seen: Seen, other: Seen) => boolean): readonly Seen[] {
  const bySource = new Map<string, Seen>();
  for (const { seen } of step) {
    const key = `${seen.place.source}${seen.timeMs === undefined ? '' : ' timed'}`;
    const known = bySource.get(key);
    if (known === undefined || follows(known, seen)) bySource.set(key, seen);
  }
  return [...bySource.values()];
}

/** In one source by its lines; of two sources by times, where both have them. */
function isAfter({ place, timeMs }: Seen, other: Seen): boolean {
  if (place.source === other.place.source) return place.byteOffset > other.place.byteOffset;
  return timeMs !== undefined && other.timeMs !== undefined && timeMs > other.timeMs;
}
