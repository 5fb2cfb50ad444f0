import { Argument, type Command } from 'commander';
import { oneOf } from '../option-values.ts';
import { type Streams, writeAll } from '../streams.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Adds `updoc completion`, which prints what makes a shell complete the commands and options that the program has. */
export function addCompletionCommand(program: Command, streams: Streams): void {
  const shell = new Argument('<shell>', 'bash, zsh or fish').choices(SHELLS).argParser(oneOf('shell', SHELLS));
  program
    .command('completion')
    .description('print what makes a shell complete commands and options')
    .addArgument(shell)
    .action(async (name: (typeof SHELLS)[number]) => {
      const { writeCompletion } = await import('./write-completion.ts');
      await writeAll(streams.stdout, writeCompletion(program, name));
    });
}
