import type { EventName } from '../model/event-name.ts';
import type { ImportOutcome } from '../model/import.ts';
import type { Run, SpanStatus } from '../model/timeline.ts';
import { decideOutcome } from './decide-outcome.ts';
import { readSignals } from './run-signals.ts';

const OF_IMPORT: Readonly<Record<ImportOutcome, SpanStatus>> = {
  succeeded: 'ok',
  // It came to its end, whatever it left out.
  partial: 'ok',
  failed: 'error',
  incomplete: 'unset',
  unknown: 'unset',
};

/** Lines behind which a run did all that it was going to do, whether that was enough or not. */
const ENDS: readonly EventName[] = [
  'tool.completed',
  'recorder.finished',
  'recorder.nothing-pending',
  'upgrade.modules.checked',
  'startup.server-started',
];

/** Tells how a run ended, by its own log: that it failed, that it came to its end, or nothing where the log shows neither. */
export function runStatus(run: Run, imported: ImportOutcome | undefined): SpanStatus {
  if (imported !== undefined) return OF_IMPORT[imported];
  const signals = readSignals(run);
  switch (decideOutcome(run, signals, { pendingModules: [], hasWarnings: false }).outcome) {
    case 'failed':
      return 'error';
    case 'succeeded':
    case 'succeeded-with-warnings':
      return 'ok';
    case 'incomplete':
    case 'unrecognized':
      return hasEnd(run) ? 'ok' : 'unset';
    case 'no-upgrade':
      return hasEnd(run) || (run.spans.length > 0 && signals.openSpans.length === 0) ? 'ok' : 'unset';
  }
}

function hasEnd({ marks }: Run): boolean {
  return ENDS.some((name) => marks.has(name));
}
