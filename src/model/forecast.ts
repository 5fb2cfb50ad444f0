import type { SpanKind } from './timeline.ts';

/**
 * What the time of a step was told from. `fitted`: a line through its times by rows; `proportional`: its rows did not differ enough for a
 * line, so that its time is taken to grow with them; `durations`: no table is known that it works on, the middle of its times counts.
 */
export const FORECAST_BASES = ['fitted', 'proportional', 'durations'] as const;
/** What the time of a step was told from. */
export type ForecastBasis = (typeof FORECAST_BASES)[number];

/** A step of the next run. */
export interface ForecastStep {
  readonly kind: SpanKind;
  readonly name: string;
  readonly module?: string;
  /** Tables that it works on, by what is known of its name; empty where none is. */
  readonly tables: readonly string[];
  /** Rows of these tables in the next run; absent where they were not counted. */
  readonly rows?: number;
  /** Its own time, without the steps inside. */
  readonly expectedMs: number;
  /** Part of all expected time, 0 to 1. */
  readonly share: number;
  readonly rowsPerSecond?: number;
  readonly basis: ForecastBasis;
  /** Rehearsals in which it ended. */
  readonly rehearsals: number;
}

/** What fewer or more rows in a table change. */
export interface ForecastSaving {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Less time where positive. */
  readonly savesMs: number;
  /** Names of the steps that it concerns. */
  readonly steps: readonly string[];
  /** Any of them had to be taken as proportional to its rows. */
  readonly isAssumed: boolean;
}

/** Something that makes a forecast less sure. */
export interface ForecastCaveat {
  /** Kebab-case, stable. */
  readonly code:
    | 'one-rehearsal'
    | 'no-complete-run'
    | 'failed-runs'
    | 'no-rows'
    | 'rows-alike'
    | 'no-durations'
    | 'beyond-rehearsals';
  readonly text: string;
}

/** What the next run of an upgrade takes, by its rehearsals. */
export interface Forecast {
  /** Rehearsals that were looked at, and those that came to their end. */
  readonly rehearsals: number;
  readonly completeRehearsals: number;
  /** Of the whole run; absent where no rehearsal came to its end. */
  readonly expectedMs?: number;
  /** In so many of a hundred cases the next run lies between `lowMs` and `highMs`; absent with fewer than two complete rehearsals. */
  readonly confidence?: number;
  readonly lowMs?: number;
  readonly highMs?: number;
  /** Sum of the steps that are known, where that is all. */
  readonly leastMs?: number;
  /** Longest first. */
  readonly steps: readonly ForecastStep[];
  /** Time between the steps: start, stop, what prints no duration. */
  readonly restMs?: number;
  /** Changes of rows that were asked for, one by one. */
  readonly savings: readonly ForecastSaving[];
  readonly caveats: readonly ForecastCaveat[];
}
