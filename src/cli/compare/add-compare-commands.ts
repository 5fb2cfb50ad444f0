import type { Command } from 'commander';
import { COMPARISON_OUTPUTS, comparisonOutputNamed } from '../../choices.ts';
import { collect, oneOf } from '../option-values.ts';
import { acceptedOptions, analysisOptions, lookOptions, redactOptionsOf } from '../report-options.ts';
import type { Streams } from '../streams.ts';
import { COMPARE_FAIL_ON } from './compare-exit-code.ts';
import type { CompareFlags } from './compare-flags.ts';

const INPUTS = 'logs, folders, saved reports, or analyses of the archive by id or name';

/** Adds `updoc compare` and `updoc forecast`. */
export function addCompareCommands(program: Command, streams: Streams, setExitCode: (code: number) => void): void {
  withOptions(program.command('compare'))
    .description(
      'set two analyses of an upgrade against each other, or all its rehearsals: what was fixed, what is new, what takes longer',
    )
    .argument('[inputs...]', `two of: ${INPUTS}; any number with --ladder`)
    .option('--ladder', 'compare all rehearsals of one upgrade, the oldest first, and forecast the next run', false)
    .option(
      '--fail-on <what>',
      'exit with 1 where an error or warning is new, or where one of this level is there: new, error, warning, never',
      oneOf('choice', COMPARE_FAIL_ON),
      'error',
    )
    .action(async (inputs: string[], flags: CompareFlags) => {
      const { runCompare } = await import('./run-compare.ts');
      setExitCode(await runCompare(inputs, flags, streams));
    });

  withOptions(program.command('forecast'))
    .description('tell how long the next run of an upgrade takes, by its rehearsals')
    .argument('[inputs...]', `rehearsals: ${INPUTS}`)
    .action(async (inputs: string[], flags: CompareFlags) => {
      const { runForecast } = await import('./run-compare.ts');
      setExitCode(await runForecast(inputs, flags, streams));
    });
}

function withOptions(command: Command): Command {
  const described = command
    .option(
      '-f, --format <output>',
      `what to write to standard output: ${COMPARISON_OUTPUTS.join(', ')}`,
      comparisonOutputNamed,
    )
    .option(
      '-o, --output <file>',
      'write it to a file; its ending picks the output: .txt .md .html .json; repeatable',
      collect,
      [],
    )
    .option('--label <text>', 'all analyses of the archive with this label, as with --ladder')
    .option('--rows <change>', 'forecast with other rows: JournalArticle=-60%, Layout=500000; repeatable', collect, [])
    .option('--archive <path>', 'the archive to look in; UPDOC_ARCHIVE, else ~/.local/share/updoc/archive.db');
  return redactOptionsOf(acceptedOptions(lookOptions(analysisOptions(described))));
}
