import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';
import { placeOf } from '../model/place.ts';
import type { SpanKind } from '../model/timeline.ts';
import { type SpanNode, mergeIntoSiblings, openNode } from './span-tree.ts';

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
  readonly openOn: (thread: string) => readonly SpanNode[];
  readonly root: SpanNode;
  readonly lostSpans: () => number;
}

/**
 * Nests spans per thread: index work and companies run side by side, so the order of lines alone says nothing.
 *
 * Ends decide: an end closes the innermost span of its name, whatever was left open inside. 6.2 prints no ends: there a
 * start ends the one before it.
 */
export function createSpanNester(root: SpanNode): SpanNester {
  const stacks = new Map<string, SpanNode[]>();
  let endsPrinted = false;
  let lost = 0;

  function stackOf(thread: string): SpanNode[] {
    const known = stacks.get(thread);
    if (known !== undefined) return known;
    const stack: SpanNode[] = [];
    stacks.set(thread, stack);
    return stack;
  }

  function start(kind: SpanKind, event: LogEvent, timeMs: number | undefined): void {
    const { meaning, header, record } = event;
    const name = String(meaning.attributes.name);
    const company = meaning.attributes.company;
    const stack = stackOf(header.thread ?? '');
    if (company !== undefined && findOpen(name, true) !== undefined) return;
    closeEndless(stack, kind, name, timeMs);
    if (stack.length >= MOST_OPEN) {
      lost++;
      return;
    }
    const module = event.component ?? meaning.attributes.module;
    const node = openNode({
      kind,
      name,
      place: placeOf(record),
      parent: stack.at(-1) ?? root,
      thread: header.thread,
      startMs: timeMs,
      module: typeof module === 'string' ? module : undefined,
      company: typeof company === 'string' ? company : undefined,
    });
    stack.push(node);
  }

  /** Where no ends are printed, the next start of the same kind ends the span before it. */
  function closeEndless(stack: SpanNode[], kind: SpanKind, name: string, timeMs: number | undefined): void {
    if (endsPrinted || WRAPPER.test(name)) return;
    let top = stack.at(-1);
    while (top !== undefined && isEndless(top, kind)) {
      stack.pop();
      if (timeMs !== undefined) top.endMs = timeMs;
      mergeIntoSiblings(top);
      top = stack.at(-1);
    }
  }

  function end(kind: SpanKind, event: LogEvent, timeMs: number | undefined, failed: boolean): void {
    endsPrinted ||= kind !== 'timer';
    const name = String(event.meaning.attributes.name);
    const stack = stackOf(event.header.thread ?? '');
    const depth = stack.findLastIndex((node) => node.kind === kind && node.name === name);
    const elsewhere = depth < 0 ? findOpen(name, false) : undefined;
    const node = depth >= 0 ? closeTo(stack, depth) : (elsewhere ?? skipped(kind, name, event, stack));
    if (elsewhere !== undefined) removeOpen(elsewhere);
    node.status = failed ? 'error' : 'ok';
    node.endPlace = placeOf(event.record);
    if (timeMs !== undefined) node.endMs = timeMs;
    if (event.durationMs !== undefined) {
      node.durationMs = event.durationMs;
      node.maxMs = event.durationMs;
    }
    mergeIntoSiblings(node);
  }

  function closeTo(stack: SpanNode[], depth: number): SpanNode {
    const [node, ...inner] = stack.splice(depth);
    for (const left of inner.reverse()) mergeIntoSiblings(left);
    return node;
  }

  /** A process that was skipped prints only its end. */
  function skipped(kind: SpanKind, name: string, event: LogEvent, stack: SpanNode[]): SpanNode {
    return openNode({
      kind,
      name,
      place: placeOf(event.record),
      parent: stack.at(-1) ?? root,
      thread: event.header.thread,
      module: event.component,
    });
  }

  /** Finds a span of a partitioned database: it starts once for each company on threads of a pool, and ends on another. */
  function findOpen(name: string, ofCompany: boolean): SpanNode | undefined {
    for (const stack of stacks.values()) {
      const found = stack.findLast((node) => node.name === name && (node.company !== undefined || !ofCompany));
      if (found?.company !== undefined) return found;
    }
    return undefined;
  }

  function removeOpen(node: SpanNode): void {
    for (const stack of stacks.values()) {
      const at = stack.indexOf(node);
      if (at >= 0) stack.splice(at, 1);
    }
  }

  return {
    root,
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
