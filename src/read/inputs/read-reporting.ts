import type { Notification } from '../../model/notification.ts';
import type { ByteSource } from './byte-source.ts';
import { codeOf, noWriter, systemFailure, unpackFailure } from './input-notifications.ts';
import { NoWriter } from './read-pipe.ts';

type Notify = (notification: Notification) => void;

/** Reads a source up to its end or to where it cannot be read any further, and says so. */
export async function* readReporting(source: ByteSource, notify: Notify): AsyncGenerator<Buffer> {
  const iterator = source.chunks()[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextReporting(iterator, source, notify);
      if (next === undefined) return;
      yield next;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Says why a source cannot be read: by the operating system, or because what was packed is damaged. */
export function reportFailure({ path }: ByteSource, error: unknown, notify: Notify): void {
  if (error instanceof NoWriter) {
    notify(noWriter(path));
    return;
  }
  const isSystem = /^E[A-Z]+$/.test(codeOf(error));
  notify(isSystem ? systemFailure(path, error) : unpackFailure(path, error));
}

async function nextReporting(
  iterator: AsyncIterator<Buffer>,
  source: ByteSource,
  notify: Notify,
): Promise<Buffer | undefined> {
  try {
    const next = await iterator.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    reportFailure(source, error, notify);
    return undefined;
  }
}
