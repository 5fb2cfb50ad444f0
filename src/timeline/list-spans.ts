import type { Span } from '../model/timeline.ts';
import type { SpanNode } from './span-tree.ts';

/** Most spans of a run; those of processes and verifies are listed first, timers fill what room is left. */
const MOST_SPANS = 50_000;

/** Lists the spans of a finished tree, parents before their children, with ids. */
export function listSpans(
  root: SpanNode,
  runId: string,
): { spans: Span[]; idOf: ReadonlyMap<SpanNode, string>; unlisted: number } {
  const spans: Span[] = [];
  const idOf = new Map<SpanNode, string>();
  let unlisted = 0;
  const waiting = [...root.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'run') continue;
    if (spans.length >= MOST_SPANS && node.kind === 'timer') {
      unlisted++;
      continue;
    }
    const id = `${runId}s${spans.length + 1}`;
    idOf.set(node, id);
    spans.push(toSpan(node, node.kind, id, runId, node.parent && idOf.get(node.parent)));
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]);
  }
  return { spans, idOf, unlisted };
}

function toSpan(node: SpanNode, kind: Span['kind'], id: string, runId: string, parentId: string | undefined): Span {
  const { name, count, status, place, module, thread, startMs, endMs, durationMs, maxMs, endPlace } = node;
  const inside = node.children.reduce((sum, child) => sum + (child.durationMs ?? 0), 0);
  return {
    id,
    runId,
    kind,
    name,
    count,
    status,
    place,
    ...(parentId !== undefined && { parentId }),
    ...(module !== undefined && { module }),
    ...(thread !== undefined && { thread }),
    ...(startMs !== undefined && { startMs }),
    ...(endMs !== undefined && { endMs }),
    ...(endPlace !== undefined && { endPlace }),
    ...(maxMs !== undefined && { maxMs }),
    ...(durationMs !== undefined && { durationMs, selfMs: Math.max(0, durationMs - inside) }),
  };
}
