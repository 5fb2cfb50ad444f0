import type { EventName } from '../../model/event-name.ts';
import type { ImportReport } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';
import type { Environment, ModuleState, Run, Span } from '../../model/timeline.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Edition } from '../../model/workflow.ts';
import type { Keys } from '../rule-keys.ts';
import type { ToldProblem } from '../told-problem.ts';

/** What was captured, by name: texts, and lists where all rows of an answer speak. */
export type Captured = Readonly<Record<string, string | readonly string[]>>;

/** One thing that speaks for a condition: a problem, a mark, a span, a row of an answer … */
export interface Clue {
  /** Absent where it is something else. */
  readonly problem?: ToldProblem;
  /** Name of the events of a mark; absent where it is something else. */
  readonly event?: EventName;
  /** Where it was seen, the first place first. */
  readonly seen: readonly [Seen, ...Seen[]];
  /** How often it occurred: at least as often as it was seen. */
  readonly count: number;
  readonly captures: Captured;
  /** The finding shows all its places and counts as often as it occurred, not as one thing. */
  readonly isWhole?: true;
  /** It stands nowhere in the order of the log: a fact. */
  readonly placeless?: true;
}

/** A place, and the time at which it was written, as `LogEvent.timeMs`. */
export interface Seen {
  readonly place: Place;
  readonly timeMs?: number;
}

/** Why a condition holds. */
export interface Evidence {
  readonly clues: readonly Clue[];
  readonly captures: Captured;
}

/** What a condition is tested against. */
export interface Facts {
  readonly run: Run;
  readonly environment: Environment;
  readonly edition: Edition;
  /** Problems that hold one of the keys, in order of appearance; all where there are no keys. */
  readonly problemsWith: (keys: Keys) => readonly ToldProblem[];
  readonly spans: ReadonlyMap<string, Span>;
  /** All runs of the analysis. */
  readonly runs: readonly Run[];
  /** This run and the later ones whose answers speak of it. */
  readonly sessions: readonly Run[];
  /** The run's own import; of other runs all of the analysis. */
  readonly imports: readonly ImportReport[];
  /** What became of the upgrade; absent until it is decided. */
  readonly decided?: Decided;
  /** Tells whether something counts for this rule, here: no noise, of its phases, in the span that is looked into. */
  readonly counts: (clue: Clue) => boolean;
}

/** What is known when the verdict is. */
export interface Decided {
  readonly verdict: Verdict;
  /** Of all runs, merged. */
  readonly modules: readonly ModuleState[];
}

/** Returns the evidence, or `undefined` where the condition does not hold. */
export type ConditionMatcher = (facts: Facts) => Evidence | undefined;

/** The evidence of the clues that count; the first of them gives the captures. */
export function evidenceOf(clues: readonly Clue[], { counts }: Facts): Evidence | undefined {
  const counting = clues.filter(counts);
  const [first] = counting;
  return first === undefined ? undefined : { clues: counting, captures: first.captures };
}

/** The evidence of several conditions together; what the earlier ones captured stays. */
export function joinEvidence(found: readonly Evidence[]): Evidence {
  return {
    clues: [...new Set(found.flatMap(({ clues }) => clues))],
    captures: joinCaptures(found.map(({ captures }) => captures)),
  };
}

/** Captures of several patterns; the earlier ones stay. */
export function joinCaptures<Value extends string | readonly string[]>(
  all: readonly Readonly<Record<string, Value>>[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(all.toReversed().flatMap((captures) => Object.entries(captures)));
}

/** Captures by name, of the values that are told. */
export function namedCaptures(
  values: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
