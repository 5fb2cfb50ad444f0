import type { Place } from '../model/place.ts';
import type { SpanKind, SpanStatus } from '../model/timeline.ts';

/** A span while the tree is built: it stands for all siblings of its kind, name and status, so that memory grows with what is distinct. */
export interface SpanNode {
  readonly kind: SpanKind | 'run';
  readonly name: string;
  readonly thread: string | undefined;
  readonly parent: SpanNode | undefined;
  readonly children: SpanNode[];
  readonly childrenByName: Map<string, SpanNode[]>;
  /** Of the first one. */
  readonly place: Place;
  readonly startMs: number | undefined;
  endPlace: Place | undefined;
  /** Of the last one. */
  endMs: number | undefined;
  module: string | undefined;
  /** Sum and largest of the durations that were printed. */
  durationMs: number | undefined;
  maxMs: number | undefined;
  /** How many ended, in whatever way; 0 while the first one is open. */
  count: number;
  status: SpanStatus;
}

/** A piece of work that was begun. */
export interface OpenSpan {
  /** What it is counted with; another one once it fails where others did not. */
  node: SpanNode;
  readonly place: Place;
  readonly startMs: number | undefined;
  readonly company: string | undefined;
}

/** What is known of a piece of work as it starts. */
export interface SpanStart {
  readonly kind: SpanNode['kind'];
  readonly name: string;
  readonly place: Place;
  readonly thread?: string | undefined;
  readonly startMs?: number | undefined;
  readonly module?: string | undefined;
}

/** Makes the root of a tree. */
export function makeRoot(place: Place): SpanNode {
  return makeNode({ kind: 'run', name: '', place }, undefined, 'unset');
}

/** Finds the child that a piece of work which starts is counted with, or makes it; that it ends well is hoped until it does not. */
export function childFor(parent: SpanNode, start: SpanStart): SpanNode {
  for (const child of parent.childrenByName.get(start.name) ?? []) {
    if (child.kind === start.kind && (child.status === 'ok' || child.count === 0)) return child;
  }
  return addChild(parent, start, 'ok');
}

/** Ends a piece of work: with those of its name that ended the same way, or on a node of its own. */
export function endSpan(span: OpenSpan, status: SpanStatus): SpanNode {
  const { node } = span;
  if (node.count === 0) node.status = status;
  else if (node.status !== status) span.node = siblingFor(node, span, status);
  span.node.count++;
  return span.node;
}

function siblingFor(node: SpanNode, { place, startMs }: OpenSpan, status: SpanStatus): SpanNode {
  const { kind, name, thread, module, parent } = node;
  if (parent === undefined) return node;
  const known = parent.childrenByName
    .get(name)
    ?.find((child) => child.kind === kind && child.status === status && child.count > 0);
  return known ?? addChild(parent, { kind, name, place, thread, startMs, module }, status);
}

function addChild(parent: SpanNode, start: SpanStart, status: SpanStatus): SpanNode {
  const node = makeNode(start, parent, status);
  parent.children.push(node);
  const namesakes = parent.childrenByName.get(start.name);
  if (namesakes === undefined) parent.childrenByName.set(start.name, [node]);
  else namesakes.push(node);
  return node;
}

function makeNode(start: SpanStart, parent: SpanNode | undefined, status: SpanStatus): SpanNode {
  const { kind, name, place, thread, startMs, module } = start;
  return {
    kind,
    name,
    thread,
    parent,
    children: [],
    childrenByName: new Map(),
    place,
    startMs,
    endPlace: undefined,
    endMs: undefined,
    module,
    durationMs: undefined,
    maxMs: undefined,
    count: 0,
    status,
  };
}
