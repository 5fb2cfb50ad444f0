import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type CliRun, type CliWorld, runCli } from './run-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What happens between two looks, in the order of time. */
export type Happening =
  | { readonly append: string }
  | { readonly write: string }
  | { readonly waitMs: number }
  | { readonly do: (path: string) => void };

/** A watch that came to its end. */
export interface WatchRun extends CliRun {
  readonly path: string;
  /** Milliseconds by the clock of the test. */
  readonly tookMs: number;
}

/** Before any file of a test was written, so that none is old. */
export const BEGIN_MS = Date.UTC(2020, 0, 1);
/** Looks without anything that happens, after which a watch is taken not to end. */
const MOST_IDLE_LOOKS = 1_000;

/** Watches a log to which something happens before each look but the first; the clock goes on by what is slept, nobody waits. */
export async function watchCli(
  happenings: readonly Happening[],
  options: readonly string[] = [],
  world: CliWorld & { readonly before?: (path: string) => void; readonly log?: string } = {},
): Promise<WatchRun> {
  const path = join(await temporaryFolder(), 'output.log');
  const left = [...happenings];
  let clockMs = 0;
  let idle = 0;
  world.before?.(path);
  const run = await runCli(['watch', world.log ?? path, '--no-archive', ...options], {
    ...world,
    clock: () => clockMs,
    now: () => new Date(BEGIN_MS + clockMs),
    sleep: async (ms) => {
      const next = left.shift();
      // Standard input comes by the clock of the machine, and ends by itself.
      if (next === undefined && world.log === undefined && ++idle > MOST_IDLE_LOOKS)
        throw new Error('the watch does not end');
      clockMs += next !== undefined && 'waitMs' in next ? next.waitMs : ms;
      if (next !== undefined) happen(path, next);
      // What comes through standard input needs its turn.
      await setImmediate();
    },
  });
  return { ...run, path, tookMs: clockMs };
}

function happen(path: string, happening: Happening): void {
  if ('append' in happening) appendFileSync(path, happening.append);
  if ('write' in happening) writeFileSync(path, happening.write);
  if ('do' in happening) happening.do(path);
}
