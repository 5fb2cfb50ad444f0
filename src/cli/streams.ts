import { visibleText } from '../visible-text.ts';
import { UserError } from '../errors.ts';

/** What the command line talks through; the process has it, tests bring their own. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds on a clock that only goes forward; that of the process where absent. */
  readonly clock?: () => number;
  /** The time of day; that of the process where absent. */
  readonly now?: () => Date;
  /** Waits so many milliseconds; really where absent. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Has something done before the program is ended from outside; absent where nobody can. */
  readonly onInterrupt?: (cleanUp: () => void) => void;
}

/** A stream that text is written to, and what is known of the terminal behind it. */
export interface OutputStream {
  readonly write: (text: string, done?: (error?: Error | null) => void) => boolean;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const USUAL_WIDTH = 80;

/** Tells whether to use colours: `--color` first, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(choice: 'auto' | 'always' | 'never', { env, stdout }: Streams): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR ?? '';
  return forced === '' ? stdout.isTTY === true : forced !== '0';
}

/** Columns of the terminal; the usual 80 where there is none. */
export function terminalWidth({ stdout }: Streams): number {
  return stdout.columns ?? USUAL_WIDTH;
}

/** Says something to people, with a line end; what a terminal would obey or hide is shown: a message may quote a file. */
export function sayLine(stream: OutputStream, text: string): void {
  stream.write(`${visibleText(text)}\n`);
}

/** Makes the function that writes pieces of a text and waits until each is taken; it fails where the stream does. */
export function createWriter(stream: OutputStream): (text: string) => Promise<void> {
  let failure: Error | undefined;
  let fail: (error: Error) => void = () => undefined;
  stream.on('error', (error) => {
    failure = explained(error);
    fail(failure);
  });
  return (text) =>
    new Promise((resolve, reject) => {
      fail = reject;
      if (failure !== undefined) {
        fail(failure);
        return;
      }
      stream.write(text, (error) => {
        if (error === undefined || error === null) resolve();
        else fail(explained(error));
      });
    });
}

/** Makes a function that writes as another one does until the reader closes the pipe, and nothing from then on. */
export function untilClosed(write: (text: string) => Promise<void>): (text: string) => Promise<void> {
  let isClosed = false;
  return async (text) => {
    if (isClosed) return;
    await write(text).catch((error: unknown) => {
      if (!isClosedPipe(error)) throw error;
      isClosed = true;
    });
  };
}

/** Tells whether the reader of a pipe closed it. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Writes text and waits until it is taken; a pipe that was closed ends it quietly. Throws a `UserError` where there is no room for it. */
export async function writeAll(stream: OutputStream, text: string): Promise<void> {
  await untilClosed(createWriter(stream))(text);
}

/** Lets talk that nobody hears be lost: it must not end the program. */
export function ignoreFailures(stream: OutputStream): void {
  stream.on('error', () => undefined);
}

/** What the system says of the place where output goes is no fault of ours; a closed pipe is none at all. */
function explained(error: Error): Error {
  const code = 'code' in error ? String(error.code) : '';
  if (isClosedPipe(error) || !/^E[A-Z\d]+$/.test(code)) return error;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  const reason = isFull ? 'the disk that it goes to is full' : error.message;
  const advice = isFull ? 'make room, or send it elsewhere' : 'send it elsewhere';
  return new UserError(`cannot write to standard output: ${reason}; ${advice}`, { cause: error });
}
