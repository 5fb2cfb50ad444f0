/** In which kinds of runs a condition can hold. */
import type { Condition } from '../../model/condition.ts';
import type { EventName } from '../../model/event-name.ts';
import type { Phase, Scope } from '../../model/rule.ts';
import { RUN_KINDS, type RunKind, type SpanKind } from '../../model/timeline.ts';

type Kinds = readonly RunKind[];

const NOT_IMPORT: Kinds = RUN_KINDS.filter((kind) => kind !== 'import');
/** A run that holds one of these is of this kind (see `runKind` in timeline). */
const TELLING: ReadonlyMap<EventName, Kinds> = new Map<EventName, Kinds>([
  ['tool.jvm-arguments', ['upgrade']],
  ['tool.completed', ['upgrade']],
  ['tool.failed', ['upgrade']],
  ['tool.preverify-failed', ['upgrade']],
  ['tool.retrying', ['upgrade']],
  ['startup.server-started', ['upgrade', 'server']],
  ['startup.product', ['upgrade', 'server']],
  ['startup.upgrade-required', ['upgrade', 'server']],
]);

/** Kinds of runs that hold what a condition looks for. */
export function kindsOf(condition: Condition): Kinds {
  if ('problem' in condition) return kindsOfEvents(condition.problem.event);
  if ('mark' in condition) return kindsOfEvents(condition.mark.event);
  if ('module' in condition) return NOT_IMPORT;
  if ('span' in condition) return kindsOfSpans(condition.span.kind);
  if ('any' in condition) return anyKind(condition.any.map(kindsOf));
  if ('all' in condition) return everyKind(condition.all.map(kindsOf));
  if ('sequence' in condition) return everyKind(condition.sequence.map(kindsOf));
  if ('count' in condition) return kindsOf(condition.count.of);
  if ('inside' in condition)
    return everyKind([kindsOfSpans(condition.inside.span.kind), kindsOf(condition.inside.find)]);
  // These look beyond the run, or at nothing in it.
  return RUN_KINDS;
}

/** Kinds of runs that a scope lets in. */
export function kindsInScope({ runs, phases }: Scope): Kinds {
  const named = runs ?? (phases?.includes('import') === true ? RUN_KINDS : NOT_IMPORT);
  return phases === undefined ? named : everyKind([named, anyKind(phases.map(kindsOfPhase))]);
}

function kindsOfEvents(events: readonly EventName[] | undefined): Kinds {
  return events === undefined ? RUN_KINDS : anyKind(events.map(kindsOfEvent));
}

function kindsOfEvent(event: EventName): Kinds {
  return event.startsWith('import.') ? ['import'] : (TELLING.get(event) ?? RUN_KINDS);
}

function kindsOfSpans(kinds: readonly SpanKind[] | undefined): Kinds {
  return kinds === undefined
    ? RUN_KINDS
    : anyKind(kinds.map((kind) => (kind === 'import-table' ? ['import'] : NOT_IMPORT)));
}

function kindsOfPhase(phase: Phase): Kinds {
  if (phase === 'import' || phase === 'server') return [phase];
  return NOT_IMPORT;
}

function anyKind(all: readonly Kinds[]): Kinds {
  return RUN_KINDS.filter((kind) => all.some((kinds) => kinds.includes(kind)));
}

function everyKind(all: readonly Kinds[]): Kinds {
  return RUN_KINDS.filter((kind) => all.every((kinds) => kinds.includes(kind)));
}
