import type { EventName } from '../model/event-name.ts';
import type { Place } from '../model/place.ts';
import type { Phase } from '../model/rule.ts';
import type { Problem, Run, Span } from '../model/timeline.ts';
import { isCoreClass } from './failed-step.ts';

/** What is placed: a problem, or an event where it stands. */
export interface Placed {
  readonly problem?: Problem;
  readonly event?: EventName;
  readonly place: Place;
}

/** Says in which phase of a run something stands; `undefined` where the log does not tell. */
export type PhaseFinder = (placed: Placed) => Phase | undefined;

/** `com.liferay.portal.verify.PreupgradeVerifyProperties`, as a class or as a logger. */
const PREUPGRADE = /(?:^|\.)Preupgrade[A-Z]/;

/** `com.liferay.portal.upgrade.data.cleanup.GroupDataCleanupPreupgradeProcess`, as a process or as a logger. */
const CLEANUP = /(?:^|\.)\w{0,60}DataCleanup\w{0,60}$/;

/** Beginnings of event names that stand in one phase alone. */
const PHASES_OF_EVENTS: readonly (readonly [string, Phase])[] = [
  ['gogo.', 'gogo'],
  ['import.', 'import'],
  ['upgrade.module.', 'modules'],
  ['tool.preverify-failed', 'preupgrade'],
  ['tool.cleanup-failed', 'cleanup'],
  ['tool.verify-failed', 'verify'],
  ['tool.jvm-arguments', 'start'],
  ['tool.jdk-options', 'start'],
  ['tool.prompt', 'start'],
];

/** Prepares a run: events tell their phase, problems the spans around them, the rest stands before, between or behind. */
export function phaseFinder(run: Run): PhaseFinder {
  const byId = new Map(run.spans.map((span) => [span.id, span]));
  const positionOf = positionFinder(run);
  return ({ problem, event, place }) => {
    if (run.kind === 'import' || run.kind === 'gogo') return run.kind;
    const known = PHASES_OF_EVENTS.find(([start]) => (problem?.eventName ?? event)?.startsWith(start));
    if (known !== undefined) return known[1];
    if (CLEANUP.test(problem?.logger ?? '')) return 'cleanup';
    if (PREUPGRADE.test(problem?.logger ?? '')) return 'preupgrade';
    const around = (problem?.spanIds ?? []).flatMap((id) => byId.get(id) ?? []);
    return phaseOfSpans(around) ?? positionOf(place);
  };
}

/** By the innermost span that is more than a timer. */
function phaseOfSpans(around: readonly Span[]): Phase | undefined {
  const span = around.findLast(({ kind }) => kind !== 'timer');
  if (around.some(({ name }) => CLEANUP.test(name))) return 'cleanup';
  switch (span?.kind) {
    case 'verify':
      return PREUPGRADE.test(span.name) ? 'preupgrade' : 'verify';
    case 'cleanup':
      return 'cleanup';
    case 'process':
      return around.some(({ kind, name }) => kind === 'process' && isCoreClass(name)) ? 'core' : 'modules';
    default:
      return undefined;
  }
}

/** Lines of other threads may stand among those of the core, so only what is before it all or behind it is told. */
function positionFinder({ kind, spans, marks }: Run): (place: Place) => Phase | undefined {
  if (kind === 'server') return () => 'server';
  if (kind !== 'upgrade') return () => undefined;
  const first = spans.find((span) => span.kind !== 'timer');
  const isServer = marks.has('startup.server-starting') || marks.has('startup.server-started');
  const coreEnd = isServer ? undefined : coreEndOf(spans);
  return (place) => {
    if (first !== undefined && isBefore(place, first.place)) return 'start';
    return coreEnd !== undefined && isBefore(coreEnd, place) ? 'modules' : undefined;
  };
}

function coreEndOf(spans: readonly Span[]): Place | undefined {
  const core = spans.find(
    ({ name, status }) => status === 'ok' && name === 'com.liferay.portal.upgrade.PortalUpgradeProcess',
  );
  return core?.endPlace;
}

function isBefore(place: Place, other: Place): boolean {
  return place.source === other.source && place.byteOffset < other.byteOffset;
}
