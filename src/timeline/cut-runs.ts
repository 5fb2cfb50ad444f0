import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';

/** What the decision needs to know of the run so far. */
export interface RunSoFar {
  readonly has: (name: EventName) => boolean;
  readonly size: () => number;
}

/** Events after which a program does no more work: what starts then is the next one. */
const ENDS: readonly EventName[] = [
  'tool.completed',
  'tool.failed',
  'startup.server-stopping',
  'java.throwable',
  'java.out-of-memory',
];

/**
 * Tells whether an event is the beginning of another run in the same log: people append, and rerun into the same file.
 *
 * The tool's first line always is. A dialect, a product banner or a server's first line is one where the run had it
 * already, or had come to its end.
 */
export function startsNewRun({ meaning }: LogEvent, run: RunSoFar): boolean {
  const ended = () => ENDS.some(run.has);
  switch (meaning.eventName) {
    case 'tool.jvm-arguments':
      return run.has('tool.jvm-arguments') || run.has('database.dialect') || ended();
    case 'startup.server-starting':
      return run.has('startup.product') || run.has('startup.server-started') || ended();
    case 'database.dialect':
      return run.has('startup.patches') &&
        (run.has('database.dialect') || ended()) &&
        !run.has('startup.server-starting')
        ? ended() || run.has('startup.server-started')
        : run.has('tool.completed') || run.has('tool.failed') || run.has('startup.server-stopping');
    case 'startup.product':
      return run.has('startup.product') && (run.has('startup.server-started') || ended());
    default:
      return false;
  }
}
