/** Marks of temporary files, so that what a program left that was killed is told from what one is writing. */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

const HOST_LENGTH = 8;
const ID_LENGTH = 8;

/** How marks are written: 16 hexadecimal digits, of the machine and of the process. */
export const PROCESS_MARK = /^[\da-f]{16}$/;

/** The mark of this program. */
export function processMark(): string {
  return hostMark() + process.pid.toString(16).padStart(ID_LENGTH, '0');
}

/** Tells whether a mark is that of a program of this machine that does not run any more; of other machines nothing is known. */
export function isLeftBehind(mark: string): boolean {
  if (!PROCESS_MARK.test(mark) || !mark.startsWith(hostMark())) return false;
  try {
    process.kill(Number.parseInt(mark.slice(HOST_LENGTH), 16), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function hostMark(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, HOST_LENGTH);
}
