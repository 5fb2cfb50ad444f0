import { realpath } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { Notification } from '../model/notification.ts';
import { MOST_MEMBERS } from './inputs/byte-source.ts';
import { compareInputs } from './inputs/compare-inputs.ts';
import type { FoundFile } from './inputs/find-files.ts';
import { findFiles } from './inputs/find-files.ts';
import { openSource } from './inputs/open-source.ts';
import { readFileChunks } from './inputs/read-file-chunks.ts';
import { safeName } from './inputs/safe-name.ts';
import type { OpenedInput } from './opened-input.ts';

/** Where standard input is read from, and where talk about what cannot be read goes. */
export interface OpenInputsContext {
  readonly stdin: AsyncIterable<Buffer>;
  readonly notify: (notification: Notification) => void;
}

type Notify = OpenInputsContext['notify'];

const STDIN = '-';

/**
 * Opens what the user named: logs, folders, globs, archives, and standard input as `-`.
 *
 * The result does not depend on the order of the inputs; what is named twice is opened once. What cannot be opened is
 * said by a notification; throws a `UserError` with all of these when nothing can.
 */
export async function openInputs(
  inputs: readonly string[],
  { stdin, notify }: OpenInputsContext,
): Promise<readonly OpenedInput[]> {
  const reasons: string[] = [];
  const notifyOnce = createNotifyOnce(notify, reasons);
  const files: FoundFile[] = [];
  for (const input of [...new Set(inputs)].sort()) {
    if (input !== STDIN) files.push(...(await findFiles(input, notifyOnce)));
  }

  const opened: OpenedInput[] = [];
  for (const file of await dropDuplicates(files)) opened.push(...(await openFile(file, notifyOnce)));
  if (inputs.includes(STDIN)) opened.push(...(await openStdin(stdin, notifyOnce)));
  if (opened.length === 0) throw new UserError(nothingToRead(inputs, reasons));
  return opened.sort((left, right) => compareInputs(left.path, right.path));
}

/** A source that is read again (for excerpts) is damaged at the same place; that is said once. */
function createNotifyOnce(notify: Notify, reasons: string[]): Notify {
  const said = new Set<string>();
  return (notification) => {
    if (said.has(notification.message)) return;
    said.add(notification.message);
    reasons.push(notification.message);
    notify(notification);
  };
}

/** Keeps of several paths to one file the first one, and the one that the user named before one that was found. */
async function dropDuplicates(files: readonly FoundFile[]): Promise<readonly FoundFile[]> {
  const byRealPath = new Map<string, FoundFile>();
  const sorted = [...files].sort((left, right) => compareInputs(left.path, right.path));
  for (const file of [...sorted.filter(({ found }) => !found), ...sorted.filter(({ found }) => found)]) {
    const real = await realpath(file.path).catch(() => file.path);
    if (!byRealPath.has(real)) byRealPath.set(real, file);
  }
  return [...byRealPath.values()];
}

function openFile({ path, found }: FoundFile, notify: Notify): Promise<readonly OpenedInput[]> {
  const source = { path: safeName(path), file: path, rereadable: true, chunks: () => readFileChunks(path) };
  return openSource(source, { notify, found, depth: 0, budget: { members: MOST_MEMBERS } });
}

function openStdin(stdin: AsyncIterable<Buffer>, notify: Notify): Promise<readonly OpenedInput[]> {
  const source = { path: STDIN, rereadable: false, chunks: () => stdin };
  return openSource(source, { notify, found: false, depth: 0, budget: { members: MOST_MEMBERS } });
}

function nothingToRead(inputs: readonly string[], reasons: readonly string[]): string {
  if (inputs.length === 0) return 'no input; expected logs, folders, globs, archives, or - for standard input';
  if (reasons.length === 0) return 'nothing to read; expected logs, folders, globs, archives, or - for standard input';
  return reasons.length === 1 ? reasons[0] : ['nothing to read:', ...reasons].join('\n  ');
}
