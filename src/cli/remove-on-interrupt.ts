import { rmSync } from 'node:fs';
import type { Draft } from '../index.ts';
import type { Streams } from './streams.ts';

/** Leaves no half-written files behind where the program is ended from outside. */
export function removeOnInterrupt(drafts: readonly Draft[], { onInterrupt }: Streams): void {
  if (drafts.length === 0) return;
  onInterrupt?.(() => {
    for (const { draftPath } of drafts) rmSync(draftPath, { force: true });
  });
}
