import type { Place } from '../model/place.ts';
import type { SpanKind, SpanStatus } from '../model/timeline.ts';

/** A span while the tree is built: repeated siblings are merged into one node as they end. */
export interface SpanNode {
  readonly kind: SpanKind | 'run';
  readonly name: string;
  readonly thread: string | undefined;
  readonly parent: SpanNode | undefined;
  children: SpanNode[] | undefined;
  /** Ended children by name: what the next one of the same kind and status is merged into. */
  merged: Map<string, SpanNode[]> | undefined;
  /** The node that took this one in. */
  mergedInto: SpanNode | undefined;
  module: string | undefined;
  readonly company: string | undefined;
  readonly place: Place;
  endPlace: Place | undefined;
  readonly startMs: number | undefined;
  endMs: number | undefined;
  durationMs: number | undefined;
  maxMs: number | undefined;
  count: number;
  status: SpanStatus;
}

/** What is known of a span as it starts. */
export interface SpanStart {
  readonly kind: SpanNode['kind'];
  readonly name: string;
  readonly place: Place;
  readonly parent?: SpanNode;
  readonly thread?: string | undefined;
  readonly startMs?: number | undefined;
  readonly module?: string | undefined;
  readonly company?: string | undefined;
}

/** Makes a node and adds it to its parent. */
export function openNode({ kind, name, place, parent, thread, startMs, module, company }: SpanStart): SpanNode {
  const node: SpanNode = {
    kind,
    name,
    thread,
    parent,
    children: undefined,
    merged: undefined,
    mergedInto: undefined,
    module,
    company,
    place,
    endPlace: undefined,
    startMs,
    endMs: undefined,
    durationMs: undefined,
    maxMs: undefined,
    count: 1,
    status: 'unset',
  };
  if (parent !== undefined) (parent.children ??= []).push(node);
  return node;
}

/** The node that stands for this one once siblings are merged. */
export function survivorOf(node: SpanNode): SpanNode {
  return node.mergedInto === undefined ? node : survivorOf(node.mergedInto);
}

/** Merges an ended node into an earlier sibling that says the same, so that memory grows with what is distinct. */
export function mergeIntoSiblings(node: SpanNode): void {
  const { parent } = node;
  if (parent === undefined) return;
  const sibling = findMerged(parent, node);
  if (sibling === undefined) {
    keepMerged(parent, node);
    return;
  }
  absorb(sibling, node);
  const { children = [] } = parent;
  const at = children.lastIndexOf(node);
  if (at >= 0) children.splice(at, 1);
}

/** Finds the ended child of `parent` that says the same as a node. */
function findMerged({ merged }: SpanNode, node: SpanNode): SpanNode | undefined {
  for (const known of merged?.get(node.name) ?? []) {
    if (known.kind === node.kind && known.status === node.status) return known;
  }
  return undefined;
}

function keepMerged(parent: SpanNode, node: SpanNode): void {
  const merged = (parent.merged ??= new Map<string, SpanNode[]>());
  const namesakes = merged.get(node.name);
  if (namesakes === undefined) merged.set(node.name, [node]);
  else namesakes.push(node);
}

function absorb(target: SpanNode, node: SpanNode): void {
  node.mergedInto = target;
  target.count += node.count;
  if (node.durationMs !== undefined) target.durationMs = (target.durationMs ?? 0) + node.durationMs;
  if (node.maxMs !== undefined) target.maxMs = Math.max(target.maxMs ?? 0, node.maxMs);
  if (node.endMs !== undefined) target.endMs = Math.max(target.endMs ?? node.endMs, node.endMs);
  target.module ??= node.module;
  if (node.children === undefined) return;
  for (const child of node.children) adopt(target, child);
}

function adopt(parent: SpanNode, child: SpanNode): void {
  const sibling = findMerged(parent, child);
  if (sibling !== undefined) {
    absorb(sibling, child);
    return;
  }
  const moved: SpanNode = { ...child, parent };
  child.mergedInto = moved;
  keepMerged(parent, moved);
  (parent.children ??= []).push(moved);
}
