import type { Forecast } from '../model/forecast.ts';

/** What the rehearsals of an upgrade tell of its whole time. */
export type RunForecast = Pick<Forecast, 'lowMs' | 'highMs' | 'completeRehearsals'> & {
  readonly expectedMs: number;
};

/** When a run ends, by its rehearsals. Milliseconds from now; negative where it takes longer than they did. */
export interface ExpectedEnd {
  readonly leftMs: number;
  /** Where two rehearsals or more came to their end. */
  readonly soonestMs?: number;
  readonly latestMs?: number;
  /** Rehearsals that came to their end. */
  readonly rehearsals: number;
}

/** Tells when a run ends that took `forMs` up to now. */
export function expectedEnd(forecast: RunForecast, forMs: number): ExpectedEnd {
  const { expectedMs, lowMs, highMs, completeRehearsals } = forecast;
  return {
    leftMs: expectedMs - forMs,
    rehearsals: completeRehearsals,
    ...(lowMs !== undefined && { soonestMs: Math.max(0, lowMs - forMs) }),
    ...(highMs !== undefined && { latestMs: highMs - forMs }),
  };
}
