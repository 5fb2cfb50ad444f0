import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { buildProgram } from './build-program.ts';
import { type Streams, isClosedPipe } from './streams.ts';

/** Exit codes: 0 nothing at or above --fail-on, 1 findings or a failed upgrade, 2 wrong usage or input, 3 our own failure. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0;
  const refused: string[] = [];
  const program = buildProgram(
    streams,
    (code) => (exitCode = code),
    (text) => refused.push(text),
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? 0 : await say(streams, refused.join('').trimEnd(), 2);
    if (isClosedPipe(error)) return exitCode;
    if (error instanceof UserError) return say(streams, `updoc: ${error.message}`, 2);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return say(streams, `updoc: this is a fault of updoc; please report it with the lines below\n${stack}`, 3);
  }
}

async function say(streams: Streams, text: string, exitCode: number): Promise<number> {
  const { talk } = await import('./talk.ts');
  await talk(streams, text);
  return exitCode;
}
