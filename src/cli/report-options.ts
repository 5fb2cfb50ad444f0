import { type Command, Option } from 'commander';
import { OUTPUT_ENDINGS, OUTPUT_NAMES } from '../choices.ts';
import { collect, oneOf } from './option-values.ts';

const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;
const COLOR = ['auto', 'always', 'never'] as const;

/** Adds the options of commands that write a report: its outputs, its look, what is accepted and what is redacted. */
export function reportOptions(command: Command): Command {
  const described = command
    .addOption(outputOption())
    .option(
      '-o, --output <file>',
      `write the report to a file; its ending picks the output: ${OUTPUT_ENDINGS.join(' ')}; repeatable`,
      collect,
      [],
    )
    .addOption(failOnOption())
    .option('--verbose', 'show all sections in the terminal', false)
    .option('--short', 'write markdown and jira up to the root cause only, as a ticket opens', false)
    .option('--template <dir>', 'a folder with templates that take the place of ours, or add outputs');
  return redactOptionsOf(acceptedOptions(lookOptions(described)));
}

/** Adds the options that tell how to look and how much to say. */
export function lookOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--color <when>', 'use colours').choices(COLOR).default('auto').argParser(oneOf('choice', COLOR)),
    )
    .option('--quiet', 'print nothing but errors to standard error, no progress', false);
}

/** Adds the options that name the file of accepted findings. */
export function acceptedOptions(command: Command): Command {
  return command
    .option(
      '--accepted <file>',
      'findings that are accepted; ~/.config/updoc/accepted.yaml by default, where it is there',
    )
    .option('--no-accepted', 'accept nothing');
}

/** Adds the options that tell what is replaced by tokens. */
export function redactOptionsOf(command: Command): Command {
  return command
    .option('--redact', 'write tokens instead of secrets, hosts, users, addresses and data, in every output', false)
    .option('--redact-term <text>', 'another word to replace wherever it stands; repeatable', collect, [])
    .option('--redact-terms <file>', 'a file with such words, one a line')
    .option('--redact-map <file>', 'the private map of tokens, in ~/.local/share/updoc by default; never share it');
}

/** Adds the options that tell how logs are analyzed. */
export function analysisOptions(command: Command): Command {
  return command
    .option('--rules <dir>', 'folder with more rules, beside ~/.config/updoc/rules; repeatable', collect, [])
    .option('--time-zone <iana>', "zone of the logs' times, such as Europe/Madrid; UTC by default")
    .option('--from <version>', 'version upgraded from, where the logs do not say')
    .option('--to <version>', 'version upgraded to, where the logs do not say');
}

/** Adds the options that tell where an analysis is remembered, and as what. */
export function rememberOptions(command: Command): Command {
  return command
    .option('--label <text>', 'the upgrade that this analysis belongs to, in the archive: its rehearsals have the same')
    .option('--archive <path>', 'the archive to remember it in; UPDOC_ARCHIVE, else ~/.local/share/updoc/archive.db')
    .option('--no-archive', 'do not remember this analysis, and do not say what was seen before');
}

/** Templates of the user may add outputs: which ones there are is known later. */
function outputOption(): Option {
  const option = new Option('-f, --format <output>', 'what to write to standard output');
  return option.choices(OUTPUT_NAMES).argParser((name) => name);
}

/** The level from which on findings make the exit code 1. */
export function failOnOption(): Option {
  const option = new Option('--fail-on <level>', 'exit with 1 from this level on');
  return option.choices(FAIL_ON).default('error').argParser(oneOf('level', FAIL_ON));
}
