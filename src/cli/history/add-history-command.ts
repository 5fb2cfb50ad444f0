import type { Command } from 'commander';
import { DOCUMENT_OUTPUTS, OUTCOMES } from '../../choices.ts';
import { oneOf } from '../option-values.ts';
import type { Streams } from '../streams.ts';
import type { HistoryFlags, ListFlags, PruneFlags } from './history-flags.ts';

/** Adds `updoc history` with its commands; without one it lists. */
export function addHistoryCommand(program: Command, streams: Streams): void {
  const history = program.command('history').description('list, show, name, prune and exchange past analyses');
  const runs = async () => import('./run-history.ts');

  withArchive(history.command('list', { isDefault: true }))
    .description('list past analyses, the newest first')
    .option('--label <text>', 'those of this upgrade')
    .option('--outcome <outcome>', `those with this verdict: ${OUTCOMES.join(', ')}`, oneOf('outcome', OUTCOMES))
    .option('--since <day>', 'those since a day, 2024-03-01, or an age: 30d, 12w, 6m, 1y')
    .option('--limit <number>', 'at most so many', '50')
    .action(async (flags: ListFlags) => (await runs()).runList(flags, streams));

  withArchive(history.command('show'))
    .description('show what is kept of an analysis: verdict, sources, findings, notes, durations')
    .argument('<analysis>', 'its id, the beginning of it, its name, or "last"')
    .action(async (named: string, flags: HistoryFlags) => (await runs()).runShow(named, flags, streams));

  withArchive(history.command('rename'))
    .description('give an analysis a name, such as "rehearsal 2"; "" takes it away')
    .argument('<analysis>', 'its id, the beginning of it, its name, or "last"')
    .argument('<name>', 'the new name')
    .action(async (named: string, name: string, flags: HistoryFlags) =>
      (await runs()).runRename(named, name, flags, streams),
    );

  withArchive(history.command('label'))
    .description('say which upgrade an analysis belongs to: its rehearsals have the same label; "" takes it away')
    .argument('<analysis>', 'its id, the beginning of it, its name, or "last"')
    .argument('<label>', 'the upgrade, such as "acme to 7.4"')
    .action(async (named: string, label: string, flags: HistoryFlags) =>
      (await runs()).runLabel(named, label, flags, streams),
    );

  withArchive(history.command('delete'))
    .description('forget analyses; what was noted about their failures stays')
    .argument('<analyses...>', 'their ids, the beginnings of them, or their names')
    .action(async (named: string[], flags: HistoryFlags) => (await runs()).runDelete(named, flags, streams));

  withArchive(history.command('prune'))
    .description('forget old analyses; those with a name stay')
    .option('--older-than <age>', 'those analyzed before a day, 2024-03-01, or an age: 30d, 12w, 6m, 1y')
    .option('--keep <number>', 'those beyond the newest so many')
    .option('--dry-run', 'only say which', false)
    .action(async (flags: PruneFlags) => (await runs()).runPrune(flags, streams));

  addExchange(history, streams);
}

function addExchange(history: Command, streams: Streams): void {
  withPath(history.command('export'))
    .description('write the archive as a file that another archive takes up; JSON, one line each')
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option(
      '--fingerprints-only',
      'no word of a log: fingerprints, rules, verdicts, versions, counts, times, notes',
      false,
    )
    .action(async (flags: HistoryFlags & { output?: string; fingerprintsOnly: boolean }) =>
      (await import('./run-exchange.ts')).runExport(flags, streams),
    );

  withArchive(history.command('import'))
    .description('take up what another archive exported; what is known stays as it is')
    .argument('<file>', 'the file, or - for standard input')
    .action(async (file: string, flags: HistoryFlags) =>
      (await import('./run-exchange.ts')).runImport(file, flags, streams),
    );
}

/** Adds the options that all commands on the archive have. */
export function withArchive(command: Command): Command {
  return withPath(command).option(
    '-f, --format <output>',
    `how to write it: ${DOCUMENT_OUTPUTS.join(', ')}`,
    oneOf('output', DOCUMENT_OUTPUTS),
  );
}

function withPath(command: Command): Command {
  return command.option('--archive <path>', 'the archive; UPDOC_ARCHIVE, else ~/.local/share/updoc/archive.db');
}
