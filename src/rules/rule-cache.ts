/** Where compiled rules of a user's folders are kept. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { textHash } from './compiled-rule.ts';

/** The file for the rules of a folder: named after where the folder is. */
export function cachePathOf(cacheDir: string, dir: string): string {
  const name = textHash(resolve(dir)).replaceAll(/[^\w]/g, '').slice(0, 24);
  return join(cacheDir, `rules-${name}`);
}

const OTHERS_MAY_WRITE = 0o022;

/** Tells whether a file is the user's own, and nobody else may write to it. */
export function isOwnFile(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  const isOwn = process.getuid === undefined || stats?.uid === process.getuid();
  return stats !== undefined && isOwn && (stats.mode & OTHERS_MAY_WRITE) === 0;
}

/**
 * Replaces a file as a whole; only its owner may read it. A cache that cannot be written is none: a home may be read-only, a
 * disk full.
 */
export function writeCache(path: string, content: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
