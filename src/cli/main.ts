import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { buildProgram } from './build-program.ts';
import { type Streams, isClosedPipe, sayLine } from './streams.ts';

/** Exit codes: 0 nothing at or above --fail-on, 1 findings or a failed upgrade, 2 wrong usage or input, 3 our own failure. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(streams, (code) => (exitCode = code));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isClosedPipe(error)) return exitCode;
    if (error instanceof UserError) return say(streams, `updoc: ${error.message}`, 2);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return say(streams, `updoc: this is a fault of updoc; please report it with the lines below\n${stack}`, 3);
  }
}

function say(streams: Streams, text: string, exitCode: number): number {
  sayLine(streams.stderr, text);
  return exitCode;
}
