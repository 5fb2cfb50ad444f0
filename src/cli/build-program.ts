import { Command } from 'commander';
import { OUTPUT_ENDINGS, OUTPUT_NAMES, grammars, outputNamed, toolVersion } from '../index.ts';
import { collect, oneOf } from './option-values.ts';
import { addRulesCommand } from './rules/add-rules-command.ts';
import { type AnalyzeFlags, runAnalyze } from './run-analyze.ts';
import { type UnredactFlags, runUnredact } from './run-unredact.ts';
import { type Streams, writeAll } from './streams.ts';

const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;
const COLOR = ['auto', 'always', 'never'] as const;

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
    .option('-f, --format <output>', `what to write to standard output: ${OUTPUT_NAMES.join(', ')}`, (name: string) =>
      outputNamed(name),
    )
    .option(
      '-o, --output <file>',
      `write the report to a file; its ending picks the output: ${OUTPUT_ENDINGS.join(' ')}; repeatable`,
      collect,
      [],
    )
    .option('--rules <dir>', 'folder with more rules, beside ~/.config/updoc/rules; repeatable', collect, [])
    .option('--time-zone <iana>', "zone of the logs' times, such as Europe/Madrid; UTC by default")
    .option('--from <version>', 'version upgraded from, where the logs do not say')
    .option('--to <version>', 'version upgraded to, where the logs do not say')
    .option(
      '--fail-on <level>',
      'exit with 1 from this level on: error, warning, note, never',
      oneOf('level', FAIL_ON),
      'error',
    )
    .option('--color <when>', 'use colours: auto, always, never', oneOf('choice', COLOR), 'auto')
    .option('--verbose', 'show all sections in the terminal', false)
    .option('--short', 'write markdown and jira up to the root cause only, as a ticket opens', false)
    .option('--quiet', 'print nothing but errors to standard error, no progress', false)
    .option('--redact', 'write tokens instead of secrets, hosts, users, addresses and data, in every output', false)
    .option('--redact-term <text>', 'another word to replace wherever it stands; repeatable', collect, [])
    .option('--redact-terms <file>', 'a file with such words, one a line')
    .option('--redact-map <file>', 'the private map of tokens, in ~/.local/share/updoc by default; never share it')
    .option('--no-archive', 'do not remember this analysis')
    .action(async (inputs: string[], flags: AnalyzeFlags) => {
      setExitCode(await runAnalyze(inputs, flags, streams));
    });

  program
    .command('unredact')
    .description('put the values back into a file that was written with --redact; secrets stay tokens')
    .argument('<file>', 'a report or another text, or - for standard input')
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option('--redact-map <file>', 'the private map that was used')
    .action(async (path: string, flags: UnredactFlags) => {
      setExitCode(await runUnredact(path, flags, streams));
    });

  program
    .command('formats')
    .description('list the log formats, import transcripts and messages that can be read, with examples')
    .action(async () => {
      await writeAll(streams.stdout, listFormats());
    });

  addRulesCommand(program, streams, setExitCode);

  return program;
}

function listFormats(): string {
  const formats = grammars.formats.map(({ name, title, example }) => `${name}\n  ${title}\n  ${example}\n`);
  const messages = grammars.messages.map(({ name, title }) => `${name}\n  ${title}\n`);
  const transcripts = grammars.transcripts.map(
    ({ name, title, examples }) => `${name}\n  ${title}\n${indent(examples)}\n`,
  );
  return [
    `Log formats\n\n${formats.join('\n')}`,
    `Data imports\n\n${transcripts.join('\n')}`,
    `Messages\n\n${messages.join('\n')}`,
  ].join('\n');
}

function indent(examples: readonly string[]): string {
  return examples.map((example) => example.replace(/^/gm, '  ')).join('\n');
}
