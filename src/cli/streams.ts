/** What the command line talks through; the process has it, tests bring their own. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
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

/** Writes text and waits until it is taken; a pipe that was closed ends it quietly. */
export async function writeAll(stream: OutputStream, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.on('error', (error) => {
      if ('code' in error && error.code === 'EPIPE') resolve();
      else reject(error);
    });
    stream.write(text, () => {
      resolve();
    });
  });
}
