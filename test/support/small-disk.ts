import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const KILOBYTE = 1024;
const DISK_KILOBYTES = 800;
const FILLER = 'filler';

/** Makes a small disk in a folder, taken away at the end of the test file; tells whether it could be made: only root may. */
export function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder);
  try {
    const options = `size=${DISK_KILOBYTES}k,mode=700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    console.warn('SKIPPED: no small disk can be mounted here; run the tests as root on Linux');
    return false;
  }
  afterAll(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return true;
}

/** Fills a disk up to so many kilobytes. */
export function fillDisk(folder: string, leavingKilobytes: number): void {
  const filler = join(folder, FILLER);
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(4 * KILOBYTE), { flag: 'a' });
  } catch {
    truncateSync(filler, statSync(filler).size - leavingKilobytes * KILOBYTE);
  }
}

/** Makes room on a disk again. */
export function emptyDisk(folder: string): void {
  rmSync(join(folder, FILLER));
}
