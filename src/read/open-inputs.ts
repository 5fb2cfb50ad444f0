import { realpath, stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { Notification } from '../model/notification.ts';
import { visibleLine } from '../visible-text.ts';
import { compareInputs } from './inputs/compare-inputs.ts';
import type { FoundFile } from './inputs/find-files.ts';
import { findFiles } from './inputs/find-files.ts';
import { openSource } from './inputs/open-source.ts';
import type { OpenContext } from './inputs/byte-source.ts';
import { type Origin, READ_LIMITS, type ReadLimits, createBudget } from './inputs/read-budget.ts';
import { readFileChunks } from './inputs/read-file-chunks.ts';
import { readPipe } from './inputs/read-pipe.ts';
import type { OpenedInput } from './opened-input.ts';

/** Where standard input is read from, and where talk about what cannot be read goes. */
export interface OpenInputsContext {
  readonly stdin: AsyncIterable<Buffer>;
  readonly notify: (notification: Notification) => void;
  /** What reading may take; `READ_LIMITS` by default. */
  readonly limits?: ReadLimits;
  /** How long to wait until somebody writes to a named pipe; a few seconds by default. */
  readonly patienceMs?: number;
}

type Notify = OpenInputsContext['notify'];

const STDIN = '-';
/** Other names of standard input; opening it by one fails where it is a socket. */
const STDIN_NAMES = new Set([STDIN, '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);
const PATIENCE_MS = 5_000;

/**
 * Opens what the user named: logs, folders, globs, archives, and standard input as `-`.
 *
 * The result does not depend on the order of the inputs; what is named twice is opened once. What cannot be opened is
 * said by a notification; throws a `UserError` with all of these when nothing can.
 */
export async function openInputs(
  inputs: readonly string[],
  { stdin, notify, limits = READ_LIMITS, patienceMs = PATIENCE_MS }: OpenInputsContext,
): Promise<readonly OpenedInput[]> {
  const reasons: string[] = [];
  const budget = createBudget(limits);
  const context = { notify: createNotifyOnce(notify, reasons), budget, depth: 0 };
  const files: FoundFile[] = [];
  for (const input of [...new Set(inputs)].sort()) {
    if (!STDIN_NAMES.has(input)) files.push(...(await findFiles(input, context)));
  }

  const opened: OpenedInput[] = [];
  for (const file of await dropDuplicates(files)) opened.push(...(await openFile(file, context, patienceMs)));
  if (inputs.some((input) => STDIN_NAMES.has(input))) opened.push(...(await openOnce(STDIN, () => stdin, context)));
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

/** What is the same for all inputs. */
type Context = Pick<OpenContext, 'notify' | 'budget' | 'depth'>;

async function openFile(
  { path, found, isPipe }: FoundFile,
  context: Context,
  patienceMs: number,
): Promise<readonly OpenedInput[]> {
  const shown = visibleLine(path);
  if (isPipe) return openOnce(shown, () => readPipe(path, patienceMs), context);
  const source = { path: shown, file: path, rereadable: true, chunks: () => readFileChunks(path) };
  const packedBytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  return openSource(source, { ...context, found, origin: { packedBytes, unpackedBytes: 0 } });
}

/** Opens what can be read from its start to its end, and not again. */
function openOnce(path: string, read: () => AsyncIterable<Buffer>, context: Context): Promise<readonly OpenedInput[]> {
  const origin: Origin = { packedBytes: 0, unpackedBytes: 0 };
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of read()) {
      origin.packedBytes += chunk.length;
      yield chunk;
    }
  }
  return openSource({ path, rereadable: false, chunks }, { ...context, found: false, origin });
}

function nothingToRead(inputs: readonly string[], reasons: readonly string[]): string {
  if (inputs.length === 0) return 'no input; expected logs, folders, globs, archives, or - for standard input';
  if (reasons.length === 0) return 'nothing to read; expected logs, folders, globs, archives, or - for standard input';
  return reasons.length === 1 ? reasons[0] : ['nothing to read:', ...reasons].join('\n  ');
}
