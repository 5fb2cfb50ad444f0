import type { Place } from '../model/place.ts';
import type { SpanKind, SpanStatus } from '../model/timeline.ts';

/** A span while the tree is built: repeated siblings are merged into one node as they end. */
export interface SpanNode {
  readonly kind: SpanKind | 'run';
  readonly name: string;
  readonly thread?: string;
  readonly parent?: SpanNode;
  readonly children: SpanNode[];
  /** Ended children by kind, name and status: what the next one of them is merged into. */
  readonly merged: Map<string, SpanNode>;
  /** The node that took this one in. */
  mergedInto?: SpanNode;
  module?: string;
  company?: string;
  place: Place;
  endPlace?: Place;
  startMs?: number;
  endMs?: number;
  durationMs?: number;
  maxMs?: number;
  count: number;
  status: SpanStatus;
}

/** Makes a node below `parent` and adds it to it. */
export function openNode(
  kind: SpanNode['kind'],
  name: string,
  place: Place,
  more: { parent?: SpanNode; thread?: string; startMs?: number; module?: string; company?: string },
): SpanNode {
  const node: SpanNode = { kind, name, place, children: [], merged: new Map(), count: 1, status: 'unset', ...more };
  more.parent?.children.push(node);
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
  const key = `${node.kind}\n${node.status}\n${node.name}`;
  const sibling = parent.merged.get(key);
  if (sibling === undefined) {
    parent.merged.set(key, node);
    return;
  }
  absorb(sibling, node);
  const at = parent.children.lastIndexOf(node);
  if (at >= 0) parent.children.splice(at, 1);
}

function absorb(target: SpanNode, node: SpanNode): void {
  node.mergedInto = target;
  target.count += node.count;
  if (node.durationMs !== undefined) target.durationMs = (target.durationMs ?? 0) + node.durationMs;
  if (node.maxMs !== undefined) target.maxMs = Math.max(target.maxMs ?? 0, node.maxMs);
  if (node.endMs !== undefined) target.endMs = Math.max(target.endMs ?? node.endMs, node.endMs);
  if (node.module !== undefined) target.module ??= node.module;
  for (const child of node.children) adopt(target, child);
}

function adopt(parent: SpanNode, child: SpanNode): void {
  const key = `${child.kind}\n${child.status}\n${child.name}`;
  const sibling = parent.merged.get(key);
  if (sibling !== undefined) {
    absorb(sibling, child);
    return;
  }
  const moved: SpanNode = { ...child, parent };
  child.mergedInto = moved;
  parent.merged.set(key, moved);
  parent.children.push(moved);
}
