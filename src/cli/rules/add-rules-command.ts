import type { Command } from 'commander';
import { UserError, explainUnknown } from '../../errors.ts';
import { DOCUMENT_OUTPUTS } from '../../choices.ts';
import { collect, oneOf } from '../option-values.ts';
import type { Streams } from '../streams.ts';
import type { CheckFlags, ListFlags, NewFlags, RulesFlags } from './run-rules.ts';

const CHECK_OUTPUTS = ['terminal', 'json'] as const;
const WORDS = ['list', 'show', 'check', 'new'] as const;

/** Adds `updoc rules` with its commands; without one it lists. */
export function addRulesCommand(program: Command, streams: Streams, setExitCode: (code: number) => void): void {
  const rules = program.command('rules').description('list, show, check and draft rules: what is known of failures');

  withOutput(rules.command('list', { isDefault: true }))
    .description('list rules by area')
    .argument('[word]', 'none: the list is narrowed down with options')
    .option('--area <area>', 'rules of this area: core, modules, database, …')
    .option('--level <level>', 'rules of this level: error, warning, note')
    .option('--nature <nature>', 'rules of this nature: cause, noise, advice')
    .option('--database <vendor>', 'rules that may fire on this database')
    .option('--from <version>', 'rules that may fire in an upgrade from this version')
    .option('--to <version>', 'rules that may fire in an upgrade to this version')
    .action(async (word: string | undefined, flags: ListFlags) => {
      if (word !== undefined)
        throw new UserError(
          `${explainUnknown(
            'command',
            [`rules ${word}`],
            WORDS.map((known) => `rules ${known}`),
          )}; a rule is shown with: updoc rules show ${word}`,
        );
      const { runList } = await import('./run-rules.ts');
      await runList(flags, streams);
    });

  withOutput(rules.command('show'))
    .description('show all that is known of a rule: when it fires, what it means, what to do')
    .argument('<id>', '<area>/<slug>, or the slug alone')
    .action(async (id: string, flags: RulesFlags) => {
      const { runShow } = await import('./run-rules.ts');
      await runShow(id, flags, streams);
    });

  rules
    .command('check')
    .description('say what is wrong with rules, by file, line and column; their examples are run')
    .argument('[dir]', 'folder with rules as <area>/<slug>.yaml; else the built-in ones and yours')
    .option('--only <id>', 'one rule of them, by its <area>/<slug>')
    .option('-f, --format <output>', 'how to write it: terminal, json', oneOf('output', CHECK_OUTPUTS))
    .option('--rules <dir>', 'folder with more rules, beside ~/.config/updoc/rules; repeatable', collect, [])
    .action(async (dir: string | undefined, flags: CheckFlags) => {
      const { runCheck } = await import('./run-rules.ts');
      setExitCode(await runCheck(dir, flags, streams));
    });

  addNew(rules, streams);
}

function addNew(rules: Command, streams: Streams): void {
  rules
    .command('new')
    .description('draft the file of a rule, from a log or to fill in')
    .argument('<area>/<slug>', 'its id: lower case letters and digits with dashes between')
    .option('--from <log>', 'draft it from the failure in a log that no rule explains; repeatable', collect, [])
    .option('--finding <id>', 'the finding to draft it from, by its id in the JSON')
    .option('--dir <folder>', 'folder of rules to put it into; ~/.config/updoc/rules by default')
    .option('--rules <dir>', 'folder with more rules, beside ~/.config/updoc/rules; repeatable', collect, [])
    .action(async (id: string, flags: NewFlags) => {
      const { runNew } = await import('./run-rules.ts');
      await runNew(id, flags, streams);
    });
}

function withOutput(command: Command): Command {
  return command
    .option(
      '-f, --format <output>',
      `how to write it: ${DOCUMENT_OUTPUTS.join(', ')}`,
      oneOf('output', DOCUMENT_OUTPUTS),
    )
    .option('--rules <dir>', 'folder with more rules, beside ~/.config/updoc/rules; repeatable', collect, []);
}
