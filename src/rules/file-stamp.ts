import { statSync } from 'node:fs';

/** What the file system says of a file: where none of it changed, the file did not. Times in milliseconds. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  /** When the file, its name or its rights were changed last; no program can set it. `0` in what the build writes. */
  readonly ctimeMs: number;
}

/** A file that was changed less than this ago may change again within one tick of the clock. */
const TICK_MS = 2000;

/** Looks at a file. */
export function stampOf(path: string): FileStamp {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return { size, mtimeMs, ctimeMs };
}

/** Tells whether a file rests: what changes it next changes its times too. */
export function isSettled({ ctimeMs }: FileStamp, nowMs: number): boolean {
  return ctimeMs < nowMs - TICK_MS;
}

/**
 * Tells whether a file is still the one that was compiled; where not, its text decides.
 *
 * What the build wrote is unpacked elsewhere, with other times: there a rule is the same as long as it is not newer.
 */
export function isSameFile(now: FileStamp, compiled: FileStamp, compiledMs: number): boolean {
  if (now.size !== compiled.size) return false;
  if (compiled.ctimeMs === 0) return now.mtimeMs <= compiledMs;
  return now.mtimeMs === compiled.mtimeMs && now.ctimeMs === compiled.ctimeMs && isSettled(now, compiledMs);
}
