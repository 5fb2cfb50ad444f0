import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';

/** What the decision needs to know of the run so far. */
export interface RunSoFar {
  readonly has: (name: EventName) => boolean;
}

/** Events after which a program does no more work: what starts then is the next one. */
const ENDS: readonly EventName[] = [
  'tool.completed',
  'tool.failed',
  'startup.server-stopping',
  'startup.patch-levels-differ',
  'java.throwable',
  'java.out-of-memory',
];

/**
 * Tells whether an event is the beginning of another run in the same log: people append, and rerun into the same file.
 *
 * The tool's first line always is. A dialect, a product banner or a server's first line is one where the run had it
 * already, or had come to its end. The opening of a dump begins another import where the one before brought rows and had an error: without
 * `--force` the client stops there.
 */
export function startsNewRun({ meaning }: LogEvent, run: RunSoFar): boolean {
  switch (meaning.eventName) {
    case 'tool.jvm-arguments':
      return run.has('tool.jvm-arguments') || run.has('database.dialect') || hasEnded(run);
    case 'import.started':
      return meaning.attributes.again === true || run.has('import.started') || run.has('import.ended');
    case 'import.opening':
      return run.has('import.ended') || (run.has('import.rows') && run.has('import.error'));
    case 'startup.server-starting':
      return run.has('startup.product') || run.has('startup.server-started') || hasEnded(run);
    case 'database.dialect':
      return run.has('database.dialect') ? run.has('startup.server-started') || hasEnded(run) : hasToolEnded(run);
    case 'startup.product':
      return run.has('startup.product') && (run.has('startup.server-started') || hasEnded(run));
    default:
      return false;
  }
}

function hasEnded({ has }: RunSoFar): boolean {
  return ENDS.some(has);
}

function hasToolEnded({ has }: RunSoFar): boolean {
  return has('tool.completed') || has('tool.failed');
}
