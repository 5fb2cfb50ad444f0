import { rmSync } from 'node:fs';
import type { Streams } from './streams.ts';

/** Leaves no half-written files and folders behind where the program is ended from outside. */
export function removeOnInterrupt(paths: readonly string[], { onInterrupt }: Streams): void {
  if (paths.length === 0) return;
  onInterrupt?.(() => {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
  });
}
