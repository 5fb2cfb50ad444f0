import type { SlowedProcess } from '../../model/pruning.ts';
import type { Run, Span } from '../../model/timeline.ts';
import { workBasis } from './work-basis.ts';

const MOST_PROCESSES = 5;
/** Processes of less than a second, or of less than one part in two hundred of the run, are not slow. */
const FEWEST_MS = 1000;
const SMALLEST_SHARE = 0.005;
/** What a report says of how it is known. */
const BASES = { message: 'message', class: 'name', subject: 'name' } as const;

/** Finds the slow processes of a run that work on a table: those that name it, then those whose class or module is named after it. */
export function slowedProcesses(run: Run, table: string): readonly SlowedProcess[] {
  const total = run.startMs !== undefined && run.endMs !== undefined ? run.endMs - run.startMs : 0;
  const childNames = namesBelow(run.spans);
  return run.spans
    .filter(({ kind, name: process }) => kind === 'process' && !process.endsWith('PortalUpgradeProcess'))
    .flatMap((span) => {
      const basis = workBasis(span, childNames.get(span.id) ?? [], table);
      const selfMs = span.durationMs === undefined ? 0 : ownMs(span, run.spans);
      return basis === undefined ? [] : [{ span, basis: BASES[basis], selfMs }];
    })
    .filter(({ selfMs }) => selfMs >= FEWEST_MS && selfMs >= total * SMALLEST_SHARE)
    .sort((left, right) => right.selfMs - left.selfMs)
    .slice(0, MOST_PROCESSES)
    .map(({ span, basis, selfMs }) => ({
      spanId: span.id,
      name: span.name,
      selfMs,
      basis,
      ...(total > 0 && { share: Math.min(1, selfMs / total) }),
    }));
}

/** Its own time, with that of its timers, without that of other processes inside it. */
function ownMs({ id, durationMs = 0 }: Span, spans: readonly Span[]): number {
  const inside = spans.filter(({ parentId, kind }) => parentId === id && kind === 'process');
  return Math.max(0, durationMs - inside.reduce((sum, span) => sum + (span.durationMs ?? 0), 0));
}

/** Names of the timers below each process: they may name tables. */
function namesBelow(spans: readonly Span[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { kind, parentId, name } of spans) {
    if (kind !== 'timer' || parentId === undefined) continue;
    const known = names.get(parentId);
    if (known === undefined) names.set(parentId, [name]);
    else known.push(name);
  }
  return names;
}
