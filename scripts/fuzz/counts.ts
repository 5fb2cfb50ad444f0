import type { FuzzKind, Trouble } from './fuzz-case.ts';

/** What was tried and found so far. */
export interface Counts {
  readonly add: (kind: FuzzKind, peakMiB: number) => void;
  readonly addTrouble: (trouble: Trouble) => void;
  readonly tried: ReadonlyMap<FuzzKind, number>;
  readonly troubles: ReadonlyMap<Trouble['what'], number>;
  readonly peakMiB: () => number;
  readonly seconds: () => number;
}

/** Starts counting, and the clock. */
export function startCounts(): Counts {
  const tried = new Map<FuzzKind, number>();
  const troubles = new Map<Trouble['what'], number>();
  const begun = performance.now();
  let peak = 0;
  return {
    add: (kind, peakMiB) => {
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
      peak = Math.max(peak, peakMiB);
    },
    addTrouble: ({ what }) => void troubles.set(what, (troubles.get(what) ?? 0) + 1),
    tried,
    troubles,
    peakMiB: () => peak,
    seconds: () => (performance.now() - begun) / 1000,
  };
}

/** Says it in a few lines. */
export function describeCounts({ tried, troubles, peakMiB, seconds }: Counts, title: string): string {
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...tried]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count}`);
  const count = (what: Trouble['what']): number => troubles.get(what) ?? 0;
  return [
    `${title}: ${all} inputs in ${Math.round(seconds())} s`,
    `  ${kinds.join(', ')}`,
    `  crashes ${count('crash')}, hangs ${count('hang')}, too much memory ${count('memory')}, broken outputs ${count('broken-output')}; peak memory ${Math.round(peakMiB())} MiB`,
  ].join('\n');
}
