import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { buildProgram } from './build-program.ts';
import { type Streams, ignoreFailures, isClosedPipe, sayLine, writeAll } from './streams.ts';

/** Exit codes: 0 nothing at or above --fail-on, 1 findings or a failed upgrade, 2 wrong usage or input, 3 our own failure. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  ignoreFailures(streams.stderr);
  try {
    return await run(argv, streams);
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (error instanceof UserError) return say(streams, `updoc: ${error.message}`, 2);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return say(streams, `updoc: this is a fault of updoc; please report it with the lines below\n${stack}`, 3);
  }
}

async function run(argv: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0;
  let help = '';
  const program = buildProgram(streams, {
    setExitCode: (code) => (exitCode = code),
    printHelp: (text) => (help += text),
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) return 2;
    await writeAll(streams.stdout, help);
  }
  return exitCode;
}

function say(streams: Streams, text: string, exitCode: number): number {
  sayLine(streams.stderr, text);
  return exitCode;
}
