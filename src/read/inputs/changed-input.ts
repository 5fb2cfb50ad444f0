import type { Notification } from '../../model/notification.ts';
import { unreadableInput } from './input-notifications.ts';

const COPY = 'give a copy that nothing writes to, with the logs that it was rotated to';

/** Says that a log became shorter while it was read: what stood behind is lost to the report. */
export function shrunkInput(path: string, readBytes: number, bytes: number): Notification {
  const counts = `${readBytes.toLocaleString('en')} of ${bytes.toLocaleString('en')} bytes could be read`;
  return unreadableInput(path, `was cut while it was read, as copytruncate does: ${counts}`, COPY);
}

/** Says that another file took the place of a log; `isOther`: it is the one that was read. */
export function replacedInput(path: string, isOther: boolean): Notification {
  if (isOther)
    return unreadableInput(path, 'was replaced before it was read, as by rotation: only the newer file was read', COPY);
  return {
    code: 'input-changed',
    level: 'warning',
    message: `"${path}" was moved away or replaced while it was read, as by rotation; all of the older file was read, what is written since is not: give the newer one as well`,
  };
}

/** Says that a log was still being written. */
export function growingInput(path: string, addedBytes: number): Notification {
  const added =
    addedBytes > 0 ? `${addedBytes.toLocaleString('en')} bytes came while it was read and were not` : 'all of it was';
  return {
    code: 'input-changed',
    level: 'note',
    message: `"${path}" was still being written: ${added} read; analyze it again when its program is done`,
  };
}
