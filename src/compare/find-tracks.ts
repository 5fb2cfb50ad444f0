/** Finds the same finding in several analyses: by its fingerprint, else by its rule and the place of work. */
import type { AnalysisRecord, Failure, Occurrence } from '../model/archive.ts';
import type { Role } from '../model/finding.ts';

/** A finding in one analysis. */
export interface Sighting {
  readonly failure: Failure;
  readonly role: Role;
  readonly occurrence: Occurrence;
  /** How often it was there, all occurrences together. */
  readonly count: number;
}

/** A finding through all analyses, by the index of the analysis. */
export type Track = ReadonlyMap<number, Sighting>;

interface OpenTrack {
  readonly fingerprints: Set<string>;
  readonly workPlace: string | undefined;
  readonly sightings: Map<number, Sighting>;
}

/** From the most telling one on. */
const ROLES: readonly Role[] = ['root-cause', 'contributing', 'consequence', 'advice', 'noise'];

/** Finds what is the same in all analyses; each finding of each analysis is in exactly one track. */
export function findTracks(records: readonly AnalysisRecord[]): readonly Track[] {
  const tracks: OpenTrack[] = [];
  for (const [index, record] of records.entries()) {
    const sightings = sightingsIn(record);
    const known = new Map(tracks.flatMap((track) => [...track.fingerprints].map((each) => [each, track] as const)));
    const strange: Sighting[] = [];
    for (const sighting of sightings) {
      const track = known.get(sighting.failure.fingerprint);
      if (track === undefined || track.sightings.has(index)) strange.push(sighting);
      else track.sightings.set(index, sighting);
    }
    for (const sighting of strange) addStrange(tracks, index, sighting);
  }
  return tracks.map(({ sightings }) => sightings);
}

/** What no fingerprint knows may be a known finding whose text changed. */
function addStrange(tracks: OpenTrack[], index: number, sighting: Sighting): void {
  const workPlace = workPlaceOf(sighting.failure);
  const track =
    workPlace === undefined
      ? undefined
      : tracks.find((candidate) => candidate.workPlace === workPlace && !candidate.sightings.has(index));
  if (track === undefined) {
    const fingerprints = new Set([sighting.failure.fingerprint]);
    tracks.push({ fingerprints, workPlace, sightings: new Map([[index, sighting]]) });
    return;
  }
  track.fingerprints.add(sighting.failure.fingerprint);
  track.sightings.set(index, sighting);
}

/** One for each fingerprint: the most telling occurrence speaks. */
function sightingsIn({ failures, occurrences }: AnalysisRecord): readonly Sighting[] {
  const byFingerprint = new Map(failures.map((failure) => [failure.fingerprint, failure]));
  const groups = Map.groupBy(occurrences, ({ fingerprint }) => fingerprint);
  return [...groups].flatMap(([fingerprint, same]) => {
    const failure = byFingerprint.get(fingerprint);
    const [occurrence] = same.toSorted((left, right) => ROLES.indexOf(left.role) - ROLES.indexOf(right.role));
    if (failure === undefined || occurrence === undefined) return [];
    return [{ failure, occurrence, role: occurrence.role, count: same.reduce((sum, { count }) => sum + count, 0) }];
  });
}

/** Its rule and the process or module that it stands in; absent where no rule explains it. */
function workPlaceOf({ ruleId, process, module }: Failure): string | undefined {
  return ruleId === undefined ? undefined : [ruleId, process ?? module ?? ''].join('\n');
}
