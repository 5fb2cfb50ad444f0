import type { Command } from 'commander';
import type { Streams } from '../streams.ts';
import { withArchive } from './add-history-command.ts';
import type { ResolveFlags } from './run-resolve.ts';

/** Adds `updoc resolve`. */
export function addResolveCommand(program: Command, streams: Streams): void {
  withArchive(program.command('resolve'))
    .description('remember what resolved a failure; without a note, show what was noted and what became of it')
    .argument('<failure>', 'its id, the beginning of it, or its fingerprint')
    .option('--note <text>', 'what resolved it')
    .option('--link <url>', 'where more is said')
    .option('--by <name>', 'who says so; the user who is logged on by default')
    .option('--remove <note-id>', 'take a note back')
    .action(async (named: string, flags: ResolveFlags) =>
      (await import('./run-resolve.ts')).runResolve(named, flags, streams),
    );
}
