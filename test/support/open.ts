import type { Notification } from '../../src/model/notification.ts';
import { READ_LIMITS, type ReadLimits } from '../../src/read/inputs/read-budget.ts';
import { openInputs } from '../../src/read/open-inputs.ts';
import type { OpenedInput } from '../../src/read/opened-input.ts';

/** What came of opening inputs. */
export interface Opening {
  readonly opened: readonly OpenedInput[];
  /** Filled further while the inputs are read. */
  readonly notifications: readonly Notification[];
}

/** Opens inputs, with these chunks on standard input, within other limits than the usual ones. */
export async function open(
  inputs: readonly string[],
  stdin: readonly (string | Buffer)[] = [],
  limits: Partial<ReadLimits> = {},
): Promise<Opening> {
  const notifications: Notification[] = [];
  const chunks = async function* (): AsyncGenerator<Buffer> {
    for (const chunk of stdin) yield await Promise.resolve(Buffer.from(chunk));
  };
  const notify = (notification: Notification): void => {
    notifications.push(notification);
  };
  const context = { stdin: chunks(), notify, limits: { ...READ_LIMITS, ...limits }, patienceMs: 50 };
  return { opened: await openInputs(inputs, context), notifications };
}

/** Reads all that was opened, by path. */
export async function contentsOf({ opened }: Opening): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const { path, chunks } of opened) {
    let content = '';
    for await (const chunk of chunks()) content += chunk.toString('latin1');
    contents[path] = content;
  }
  return contents;
}
