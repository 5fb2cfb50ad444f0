import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';
import { placeOf } from '../model/place.ts';
import type { SpanKind } from '../model/timeline.ts';
import { type OpenSpan, type SpanNode, childFor, endSpan } from './span-tree.ts';

/** What an event is to a span. */
interface SpanRole {
  readonly kind: SpanKind;
  readonly what: 'start' | 'end' | 'failure';
}

const SPAN_ROLES: ReadonlyMap<EventName, SpanRole> = new Map([
  ['upgrade.process.started', { kind: 'process', what: 'start' }],
  ['upgrade.process.completed', { kind: 'process', what: 'end' }],
  ['upgrade.process.failed', { kind: 'process', what: 'failure' }],
  ['upgrade.timer.started', { kind: 'timer', what: 'start' }],
  ['upgrade.timer.completed', { kind: 'timer', what: 'end' }],
  ['upgrade.verify.started', { kind: 'verify', what: 'start' }],
  ['upgrade.verify.completed', { kind: 'verify', what: 'end' }],
  ['upgrade.cleanup.started', { kind: 'cleanup', what: 'start' }],
  ['upgrade.cleanup.finished', { kind: 'cleanup', what: 'end' }],
]);
/** Most spans that are open at a time; what is nested deeper is counted, not kept. */
const MOST_OPEN = 10_000;
/** `UpgradeProcess_6_2_0` and its kind enclose the processes of their version. */
const WRAPPER = /\.UpgradeProcess_\d+_\d+_\d+$/;
/** Processes of 6.x code, which prints no end lines. */
const ENDLESS = /\.v[56]_\d+_\d+\.|\.Verify[A-Z]\w*$/;

/** Nests spans as they start and end. */
export interface SpanNester {
  /** Takes the start or the end of a span; tells whether the event is one. */
  readonly add: (event: LogEvent, timeMs: number | undefined) => boolean;
  /** Spans open on a thread, outermost first. */
  readonly openOn: (thread: string) => readonly OpenSpan[];
  readonly root: SpanNode;
  /** Ends what was never ended; nothing may be added after. */
  readonly finish: () => void;
  readonly lostSpans: () => number;
}

/**
 * Nests spans per thread: index work and companies run side by side, so the order of lines alone says nothing.
 *
 * Ends decide: an end closes the innermost span of its name, whatever was left open inside. 6.2 prints no ends: there a
 * start ends the one before it.
 */
export function createSpanNester(root: SpanNode): SpanNester {
  const stacks = new Map<string, OpenSpan[]>();
  let endsPrinted = false;
  let lost = 0;

  function stackOf(thread: string): OpenSpan[] {
    const known = stacks.get(thread);
    if (known !== undefined) return known;
    const stack: OpenSpan[] = [];
    stacks.set(thread, stack);
    return stack;
  }

  function open(
    kind: SpanKind,
    name: string,
    event: LogEvent,
    stack: readonly OpenSpan[],
    startMs: number | undefined,
  ): OpenSpan {
    const { meaning, header, record, component } = event;
    const module = component ?? meaning.attributes.module;
    const company = meaning.attributes.company;
    const place = placeOf(record);
    const node = childFor(stack.at(-1)?.node ?? root, {
      kind,
      name,
      place,
      thread: header.thread,
      startMs,
      module: typeof module === 'string' ? module : undefined,
    });
    return { node, place, startMs, company: typeof company === 'string' ? company : undefined };
  }

  function start(kind: SpanKind, event: LogEvent, timeMs: number | undefined): void {
    const { meaning, header } = event;
    const name = String(meaning.attributes.name);
    const stack = stackOf(header.thread ?? '');
    if (meaning.attributes.company !== undefined && findCompany(name) !== undefined) return;
    closeEndless(stack, kind, name, timeMs);
    if (stack.length >= MOST_OPEN) lost++;
    else stack.push(open(kind, name, event, stack, timeMs));
  }

  /** Where no ends are printed, the next start of the same kind ends the span before it. */
  function closeEndless(stack: OpenSpan[], kind: SpanKind, name: string, timeMs: number | undefined): void {
    if (endsPrinted || WRAPPER.test(name)) return;
    for (let top = stack.at(-1); top !== undefined && isEndless(top.node, kind); top = stack.at(-1)) {
      stack.pop();
      const node = endSpan(top, 'unset');
      if (timeMs !== undefined) node.endMs = timeMs;
    }
  }

  function end(kind: SpanKind, event: LogEvent, timeMs: number | undefined, failed: boolean): void {
    endsPrinted ||= kind !== 'timer';
    const name = String(event.meaning.attributes.name);
    const stack = stackOf(event.header.thread ?? '');
    const span = takeOpen(stack, kind, name) ?? takeCompany(name) ?? open(kind, name, event, stack, undefined);
    const node = endSpan(span, failed ? 'error' : 'ok');
    node.endPlace ??= placeOf(event.record);
    if (timeMs !== undefined) node.endMs = timeMs;
    if (event.durationMs === undefined) return;
    node.durationMs = (node.durationMs ?? 0) + event.durationMs;
    node.maxMs = Math.max(node.maxMs ?? 0, event.durationMs);
  }

  /** Takes the innermost open span of a name off its thread's stack, with whatever was left open inside it. */
  function takeOpen(stack: OpenSpan[], kind: SpanKind, name: string): OpenSpan | undefined {
    let depth = stack.length - 1;
    while (depth >= 0 && (stack[depth].node.name !== name || stack[depth].node.kind !== kind)) depth--;
    if (depth < 0) return undefined;
    while (stack.length > depth + 1) leave(stack.pop());
    return stack.pop();
  }

  function leave(span: OpenSpan | undefined): void {
    if (span !== undefined) endSpan(span, 'unset');
  }

  /** A span of a partitioned database: it starts once for each company on threads of a pool, and ends on another thread. */
  function findCompany(name: string): { readonly stack: OpenSpan[]; readonly at: number } | undefined {
    for (const stack of stacks.values()) {
      const at = stack.findLastIndex(({ node, company }) => node.name === name && company !== undefined);
      if (at >= 0) return { stack, at };
    }
    return undefined;
  }

  function takeCompany(name: string): OpenSpan | undefined {
    const found = findCompany(name);
    return found?.stack.splice(found.at, 1).at(0);
  }

  return {
    root,
    finish: () => {
      for (const stack of stacks.values()) while (stack.length > 0) leave(stack.pop());
    },
    lostSpans: () => lost,
    openOn: (thread) => stacks.get(thread) ?? [],
    add: (event, timeMs) => {
      const role = SPAN_ROLES.get(event.meaning.eventName);
      if (role === undefined) return false;
      if (role.what === 'start') start(role.kind, event, timeMs);
      else end(role.kind, event, timeMs, role.what === 'failure');
      return true;
    },
  };
}

function isEndless(node: SpanNode, kind: SpanKind): boolean {
  return (
    node.kind === kind && node.durationMs === undefined && ENDLESS.test(node.name) && !/ProcessSuite$/.test(node.name)
  );
}
