import type { Notification } from '../../model/notification.ts';
import { LINE_BYTES } from './shorten-line.ts';

/** Says that lines of a source were too long to be kept whole. */
export function linesCut(path: string, lines: number, firstLine: number): Notification {
  return {
    code: 'line-cut',
    level: 'warning',
    message:
      `"${path}": ${lines} line${lines === 1 ? ' is' : 's are'} longer than ${LINE_BYTES / 1024} KiB, ` +
      `the first is line ${firstLine}; only the start and the end of such a line were read, look at the rest in the file`,
  };
}

/** Says that a source is written in more than one encoding. */
export function encodingMixed(path: string, invalidBytes: number): Notification {
  return {
    code: 'encoding-mixed',
    level: 'note',
    message:
      `"${path}": ${invalidBytes} byte${invalidBytes === 1 ? ' is' : 's are'} not UTF-8 although other text is; ` +
      'they were read as windows-1252, a few letters may be wrong',
  };
}
