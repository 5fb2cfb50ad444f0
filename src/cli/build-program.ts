import { Command, Option } from 'commander';
import { OUTPUT_NAMES, grammars, toolVersion } from '../index.ts';
import { type AnalyzeFlags, runAnalyze } from './run-analyze.ts';
import { type Streams, writeAll } from './streams.ts';

/** The command line: commands, options and what they call. */
export function buildProgram(streams: Streams, setExitCode: (code: number) => void): Command {
  const program = new Command('updoc')
    .description('the upgrade doctor for Liferay: reads upgrade logs, says what happened, why, and what to do next')
    .version(toolVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
    });

  program
    .command('analyze', { isDefault: true })
    .description('say what became of an upgrade, by its logs')
    .argument('<inputs...>', 'logs, folders, globs, archives (.gz .zst .zip .tgz), or - for standard input')
    .addOption(new Option('-f, --format <output>', 'what to write to standard output').choices(OUTPUT_NAMES))
    .option('-o, --output <file>', 'write the report to a file; its ending picks the output; repeatable', collect, [])
    .option('--rules <dir>', 'folder with more rules; repeatable', collect, [])
    .option('--time-zone <iana>', "zone of the logs' times, such as Europe/Madrid; UTC by default")
    .option('--from <version>', 'version upgraded from, where the logs do not say')
    .option('--to <version>', 'version upgraded to, where the logs do not say')
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .addOption(new Option('--color <when>', 'use colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('--verbose', 'show all sections in the terminal', false)
    .option('--no-archive', 'do not remember this analysis')
    .action(async (inputs: string[], flags: AnalyzeFlags) => {
      setExitCode(await runAnalyze(inputs, flags, streams));
    });

  program
    .command('formats')
    .description('list the log formats and messages that can be read, with an example of each')
    .action(async () => {
      await writeAll(streams.stdout, listFormats());
    });

  return program;
}

function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}

function listFormats(): string {
  const formats = grammars.formats.map(({ name, title, example }) => `${name}\n  ${title}\n  ${example}\n`);
  const messages = grammars.messages.map(({ name, title }) => `${name}\n  ${title}\n`);
  return `Log formats\n\n${formats.join('\n')}\nMessages\n\n${messages.join('\n')}`;
}
