/** Tells what became of each finding from one analysis to the next. */
import type { AnalysisRecord, Failure } from '../model/archive.ts';
import type { ComparedFinding, FindingState } from '../model/comparison.ts';
import { FINDING_STATES } from '../model/comparison.ts';
import type { Level, Role } from '../model/finding.ts';
import type { Outcome } from '../model/verdict.ts';
import { type Sighting, type Track, findTracks } from './find-tracks.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
const ROLES: readonly Role[] = ['root-cause', 'contributing', 'consequence', 'advice', 'noise'];
/** A run with one of these did not come to its end. */
const UNENDED: readonly Outcome[] = ['failed', 'incomplete', 'unrecognized', 'no-upgrade'];

/** Follows all findings through the analyses, in their order; those that need somebody come first. */
export function trackFindings(records: readonly AnalysisRecord[]): readonly ComparedFinding[] {
  const ends = records.map(endedWell);
  return findTracks(records)
    .flatMap((track) => toFinding(track, records, ends))
    .toSorted((left, right) => compareRanks(rankOf(left), rankOf(right)));
}

function toFinding(
  track: Track,
  records: readonly AnalysisRecord[],
  ends: readonly ReadonlySet<string>[],
): ComparedFinding[] {
  const last = lastOf(track);
  if (last === undefined) return [];
  const { failure, role, occurrence } = last;
  const history = historyOf(track, records, ends);
  const { fingerprint, ruleId = occurrence.ruleId, process, module } = failure;
  return [
    {
      fingerprint,
      title: occurrence.title,
      level: occurrence.level,
      role,
      state: history.at(-1) ?? 'absent',
      history,
      counts: records.map((_, index) => track.get(index)?.count ?? 0),
      ...(ruleId !== undefined && { ruleId }),
      ...(process !== undefined && { process }),
      ...(module !== undefined && { module }),
    },
  ];
}

function lastOf(track: Track): Sighting | undefined {
  return track.get(Math.max(...track.keys()));
}

function historyOf(
  track: Track,
  records: readonly AnalysisRecord[],
  ends: readonly ReadonlySet<string>[],
): FindingState[] {
  const history: FindingState[] = [];
  let failure: Failure | undefined;
  for (const [index, record] of records.entries()) {
    const sighting = track.get(index);
    history.push(
      nextState(
        history.at(-1),
        sighting !== undefined,
        failure === undefined || wasReached(failure, record, ends[index]),
      ),
    );
    failure = sighting?.failure ?? failure;
  }
  return history;
}

/** `before` is its state in the analysis before; absent in the first one. */
function nextState(before: FindingState | undefined, isThere: boolean, isReached: boolean): FindingState {
  switch (before) {
    case undefined:
      return isThere ? 'new' : 'absent';
    case 'absent':
      return isThere ? 'new' : 'absent';
    case 'fixed':
      return isThere ? 'returned' : 'fixed';
    case 'new':
    case 'returned':
    case 'persistent':
    case 'not-reached':
      if (isThere) return 'persistent';
      return isReached ? 'fixed' : 'not-reached';
  }
}

/** A run that did not come to its end shows nothing of a step that did not end well in it. */
function wasReached(
  { process, module }: Failure,
  { analysis }: AnalysisRecord,
  ends: ReadonlySet<string> | undefined,
): boolean {
  if (!UNENDED.includes(analysis.outcome)) return true;
  if (process !== undefined) return ends?.has(process) === true;
  return module === undefined;
}

/** Names of the steps that ended well. */
function endedWell({ spans }: AnalysisRecord): ReadonlySet<string> {
  return new Set(spans.filter(({ status }) => status === 'ok').map(({ name }) => name));
}

/** What is harmless comes last; then by state, role and level. */
function rankOf({ role, state, level }: ComparedFinding): readonly number[] {
  return [role === 'noise' ? 1 : 0, FINDING_STATES.indexOf(state), LEVELS.indexOf(level), ROLES.indexOf(role)];
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((rank, position) => rank !== right[position]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
