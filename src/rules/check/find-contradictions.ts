/** Says why a rule can never fire, where its own words tell. */
import type { EventName } from '../../model/event-name.ts';
import type { Condition, Rule } from '../../model/rule.ts';
import { RUN_KINDS, type RunKind } from '../../model/timeline.ts';
import { sameness } from './sameness.ts';
import type { ValueRemark } from './remark.ts';

type Kinds = readonly RunKind[];

const ALL: Kinds = RUN_KINDS;
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
/** Starts and ends of spans, and messages without a meaning of their own: none of them is ever a mark. */
const NO_MARK = /^(?:upgrade\.(?:process|timer|verify|cleanup)\.\w+|log\.message|unrecognized)$/u;

/** Returns the first contradiction; absent where the words of the rule do not tell. */
export function findContradiction(rule: Rule): ValueRemark | undefined {
  return neverMark(rule.when, ['when']) ?? refutesItself(rule.when, ['when']) ?? outOfScope(rule);
}

function neverMark(condition: Condition, path: readonly PropertyKey[]): ValueRemark | undefined {
  if ('mark' in condition) {
    const { event } = condition.mark;
    if (!event.every((name) => NO_MARK.test(name))) return undefined;
    const message = `can never fire: ${event.map((name) => `"${name}"`).join(', ')} is never a mark; ask for it with "problem"`;
    return { path: [...path, 'mark', 'event'], message };
  }
  if (!('all' in condition)) return undefined;
  return condition.all
    .map((inner, index) => neverMark(inner, [...path, 'all', index]))
    .find((found) => found !== undefined);
}

/** Something that must hold, and must not. */
function refutesItself(condition: Condition, path: readonly PropertyKey[]): ValueRemark | undefined {
  if (!('all' in condition)) return undefined;
  const required = condition.all.map(sameness);
  const index = condition.all.findIndex((inner) => 'not' in inner && refuses(inner.not, required));
  if (index >= 0)
    return { path: [...path, 'all', index], message: 'can never fire: what must not hold here must hold beside it' };
  return condition.all
    .map((inner, position) => refutesItself(inner, [...path, 'all', position]))
    .find((found) => found !== undefined);
}

function refuses(refused: Condition, required: readonly string[]): boolean {
  const refusals = 'any' in refused ? refused.any : [refused];
  return refusals.some((inner) => required.includes(sameness(inner)));
}

function outOfScope({ when, scope }: Rule): ValueRemark | undefined {
  const needed = kindsOf(when);
  const allowed: Kinds = scope.runs ?? NOT_IMPORT;
  if (needed.some((kind) => allowed.includes(kind))) return undefined;
  const message =
    needed.length === 0
      ? 'can never fire: no run holds all of this'
      : `can never fire: what it looks for stands in runs of the kind ${needed.join(', ')} only, and its scope leaves these out; write scope: { runs: [${needed.join(', ')}] }`;
  return { path: scope.runs === undefined || needed.length === 0 ? ['when'] : ['scope', 'runs'], message };
}

/** Kinds of runs in which a condition can hold. */
function kindsOf(condition: Condition): Kinds {
  if ('problem' in condition) return kindsOfEvents(condition.problem.event);
  if ('mark' in condition) return kindsOfEvents(condition.mark.event);
  if ('module' in condition) return NOT_IMPORT;
  if ('any' in condition) return anyKind(condition.any.map(kindsOf));
  if ('all' in condition) return everyKind(condition.all.map(kindsOf));
  return ALL;
}

function kindsOfEvents(events: readonly EventName[] | undefined): Kinds {
  if (events === undefined) return ALL;
  return anyKind(events.map(kindsOfEvent));
}

function kindsOfEvent(event: EventName): Kinds {
  return event.startsWith('import.') ? ['import'] : (TELLING.get(event) ?? ALL);
}

function anyKind(all: readonly Kinds[]): Kinds {
  return RUN_KINDS.filter((kind) => all.some((kinds) => kinds.includes(kind)));
}

function everyKind(all: readonly Kinds[]): Kinds {
  return RUN_KINDS.filter((kind) => all.every((kinds) => kinds.includes(kind)));
}
