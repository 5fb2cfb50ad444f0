import { Command } from 'commander';
import { toolVersion } from '../choices.ts';
import { addCompletionCommand } from './completion/add-completion-command.ts';
import { addCompareCommands } from './compare/add-compare-commands.ts';
import { addHistoryCommand } from './history/add-history-command.ts';
import { addResolveCommand } from './history/add-resolve-command.ts';
import { addRecallCommands } from './recall/add-recall-commands.ts';
import { analysisOptions, rememberOptions, reportOptions } from './report-options.ts';
import { addRulesCommand } from './rules/add-rules-command.ts';
import type { AnalyzeFlags } from './run-analyze.ts';
import type { UnredactFlags } from './run-unredact.ts';
import { type Streams, writeAll } from './streams.ts';
import { addTicketCommands } from './ticket/add-ticket-commands.ts';
import { addWatchCommand } from './watch/add-watch-command.ts';
import type { ReportFlags } from './write-report.ts';

/** Who is told of what a command came to. */
export interface ProgramListener {
  readonly setExitCode: (code: number) => void;
  /** Given the help or the version, where that was asked for. */
  readonly printHelp: (text: string) => void;
  /** Given what is wrong with the words of the caller. */
  readonly refuse: (text: string) => void;
}

/** The command line: commands, options and what they call. Each command loads what it needs when it is called. */
export function buildProgram(streams: Streams, { setExitCode, printHelp, refuse }: ProgramListener): Command {
  const program = new Command('updoc')
    .description('the upgrade doctor for Liferay: reads upgrade logs, says what happened, why, and what to do next')
    .version(toolVersion())
    .exitOverride()
    .configureOutput({
      writeOut: printHelp,
      writeErr: refuse,
    });

  rememberOptions(reportOptions(analysisOptions(program.command('analyze', { isDefault: true }))))
    .description('say what became of an upgrade, by its logs')
    .argument('<inputs...>', 'logs, folders, globs, archives (.gz .zst .zip .tgz), or - for standard input')
    .option('--proof', 'add the SHA-256 of each source to the JSON, for updoc verify', false)
    .action(async (inputs: string[], flags: AnalyzeFlags) => {
      const { runAnalyze } = await import('./run-analyze.ts');
      setExitCode(await runAnalyze(inputs, flags, streams));
    });

  reportOptions(program.command('render'))
    .description('write any output again from a report that was saved as JSON')
    .argument('<report.json>', 'a report that was written with -f json or -o report.json, or - for standard input')
    .action(async (path: string, flags: ReportFlags) => {
      const { runRender } = await import('./run-render.ts');
      setExitCode(await runRender(path, flags, streams));
    });

  program
    .command('unredact')
    .description('put the values back into a file that was written with --redact; secrets stay tokens')
    .argument('<file>', 'a report or another text, or - for standard input')
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .option('--redact-map <file>', 'the private map that was used')
    .action(async (path: string, flags: UnredactFlags) => {
      const { runUnredact } = await import('./run-unredact.ts');
      setExitCode(await runUnredact(path, flags, streams));
    });

  program
    .command('formats')
    .description('list the log formats, import transcripts and messages that can be read, with examples')
    .action(async () => {
      const { listFormats } = await import('./list-formats.ts');
      await writeAll(streams.stdout, listFormats());
    });

  addWatchCommand(program, streams, setExitCode);
  addCompareCommands(program, streams, setExitCode);
  addHistoryCommand(program, streams);
  addResolveCommand(program, streams);
  addRecallCommands(program, streams);
  addRulesCommand(program, streams, setExitCode);
  addTicketCommands(program, streams, setExitCode);
  addCompletionCommand(program, streams);

  return program;
}
