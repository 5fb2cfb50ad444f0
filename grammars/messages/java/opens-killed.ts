import { startsWithAt } from '../../shared/scan-bytes.ts';

const SPACE = 0x20;
const COLON = 0x3a;
/** No name of a script or a container is longer. */
const LONGEST_NAME = 200;
/** How much of a line holds the word. */
const LONGEST_LINE = 260;

/**
 * Tells a line on a program that was killed which begins with a name: that of a script, or of a container.
 *
 *     /usr/local/bin/entrypoint.sh: line 3:     6 Killed                  catalina.sh run
 *     liferay-1 exited with code 137
 */
export function opensKilled(bytes: Buffer, start: number, end: number): boolean {
  const limit = Math.min(end, start + LONGEST_NAME);
  let at = start;
  while (at < limit && bytes[at] > SPACE) at++;
  if (at === start || bytes[at] !== SPACE) return false;
  if (bytes[at - 1] !== COLON) return startsWithAt(bytes, at + 1, end, 'exited with code 137');
  const line = bytes.toString('latin1', at, Math.min(end, start + LONGEST_LINE));
  return /^ (?:line )?\d{1,6}:\s{1,20}\d{1,10} Killed(?:\s|$)|^\s{1,20}OOMKilled/.test(line);
}
