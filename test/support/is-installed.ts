import { spawnSync } from 'node:child_process';

/** Tells whether a program is there; where not, says aloud what is not tested then. The Debian package has the name of the program. */
export function isInstalled(program: string, untested: string, ...version: readonly string[]): boolean {
  const isThere = spawnSync(program, version).status === 0;
  if (!isThere) console.warn(`!!! ${program} is not installed: ${untested} (Debian: apt-get install ${program})`);
  return isThere;
}
