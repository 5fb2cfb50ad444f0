import type { Command } from 'commander';
import { collect } from '../option-values.ts';
import {
  acceptedOptions,
  analysisOptions,
  failOnOption,
  lookOptions,
  redactOptionsOf,
  rememberOptions,
} from '../report-options.ts';
import type { Streams } from '../streams.ts';
import { readPositive } from './read-positive.ts';
import type { WatchFlags } from './run-watch.ts';

/** Adds `updoc watch`. */
export function addWatchCommand(program: Command, streams: Streams, setExitCode: (code: number) => void): void {
  const described = program
    .command('watch')
    .description('follow an upgrade that runs: what it does now and since when, silence, findings as they come')
    .argument('<log>', 'the log that is being written, or - for standard input')
    .option('--interval <seconds>', 'how often to look', readPositive('--interval', 'seconds'), 2)
    .option(
      '--stall-after <minutes>',
      'tell where nothing was written for so long',
      readPositive('--stall-after', 'minutes'),
      5,
    )
    .option(
      '-o, --output <file>',
      'write the report to a file when the upgrade is over, as analyze does; repeatable',
      collect,
      [],
    )
    .addOption(failOnOption())
    .option('--verbose', 'show all sections of the report when the upgrade is over', false);
  rememberOptions(redactOptionsOf(acceptedOptions(lookOptions(analysisOptions(described))))).action(
    async (log: string, flags: WatchFlags) => {
      const { runWatch } = await import('./run-watch.ts');
      setExitCode(await runWatch(log, flags, streams));
    },
  );
}
