import { existsSync } from 'node:fs';
import { type RunForecast, UserError, compareRehearsals, labelledRehearsals, orderRehearsals } from '../../index.ts';
import { archivePath } from '../archive-path.ts';
import type { RememberFlags } from '../run-analyze.ts';
import type { Streams } from '../streams.ts';

/** Reads what the rehearsals of the same label tell of the time it takes; absent where there are none that came to their end. */
export async function readForecast(
  flags: RememberFlags,
  streams: Streams,
  now: Date,
): Promise<RunForecast | undefined> {
  const path = archivePath(flags, streams);
  if (flags.label === undefined || path === undefined || !existsSync(path)) return undefined;
  const found = await labelledRehearsals(flags.label, path).catch(noneOf);
  const { rehearsals } = orderRehearsals(found);
  if (rehearsals.length === 0) return undefined;
  const { forecast } = compareRehearsals(rehearsals, { now, notifications: [], rowChanges: [] });
  if (forecast?.expectedMs === undefined) return undefined;
  return { ...forecast, expectedMs: forecast.expectedMs };
}

/** The first rehearsal has none before it, and no watch fails because of an archive that cannot be read. */
function noneOf(error: unknown): readonly never[] {
  if (error instanceof UserError) return [];
  throw error;
}
