import type { ModuleStep } from '../model/timeline.ts';

/**
 * Tells whether a schema version comes after another. `1.0.0-step-2` stands before `1.0.0`, and after `1.0.0-step-3`:
 * steps count down to their version.
 */
export function isLater(version: string, than: string): boolean {
  const [left, right] = [version, than].map(versionParts);
  const length = Math.max(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function versionParts(version: string): number[] {
  const [numbers, step] = version.split(/[-.]step-/);
  const [major = 0, minor = 0, micro = 0] = numbers.split('.').map(Number);
  return [major, minor, micro, step === undefined ? 0 : -Number(step)];
}

/**
 * Puts the listed steps of a module into the order in which they run from a version on: the shortest way to the latest
 * end. `upgrade:list` sorts them by text and lists those of other ways, such as a fresh install, as well. Empty where no
 * step begins at the version.
 */
export function chainOf(version: string, steps: readonly ModuleStep[]): readonly ModuleStep[] {
  const byStart = Map.groupBy(steps, ({ from }) => from);
  const cameBy = new Map<string, ModuleStep>();
  let end: string | undefined;
  for (const reached of walk(version, byStart, cameBy)) {
    if (!byStart.has(reached) && (end === undefined || isLater(reached, end))) end = reached;
  }
  return end === undefined ? [] : wayTo(end, version, cameBy);
}

/** Versions that can be reached, nearest first; notes the step by which each was reached first. */
function* walk(
  version: string,
  byStart: ReadonlyMap<string, readonly ModuleStep[]>,
  cameBy: Map<string, ModuleStep>,
): Generator<string> {
  const queue = [version];
  for (const at of queue) {
    for (const step of byStart.get(at) ?? []) {
      const { to } = step;
      if (to === undefined || to === version || cameBy.has(to)) continue;
      cameBy.set(to, step);
      queue.push(to);
      yield to;
    }
  }
}

function wayTo(end: string, version: string, cameBy: ReadonlyMap<string, ModuleStep>): readonly ModuleStep[] {
  const way: ModuleStep[] = [];
  for (let at = end; at !== version;) {
    const step = cameBy.get(at);
    if (step === undefined) return [];
    way.push(step);
    at = step.from;
  }
  return way.reverse();
}
