import type { Command } from 'commander';
import { TICKET_SYSTEMS } from '../../choices.ts';
import { UserError } from '../../errors.ts';
import { collect, oneOf } from '../option-values.ts';
import { analysisOptions, lookOptions } from '../report-options.ts';
import type { Streams } from '../streams.ts';
import type { TicketFlags } from './run-ticket.ts';
import type { VerifyFlags } from './run-verify.ts';

/** Adds the commands that make tickets and that verify where a report came from. */
export function addTicketCommands(program: Command, streams: Streams, setExitCode: (code: number) => void): void {
  lookOptions(analysisOptions(program.command('ticket')))
    .description('make a ticket for support: its text to paste, and a redacted archive to attach')
    .argument(
      '<inputs...>',
      'logs as for analyze; a past analysis by its id or name, or "last"; or a saved report.json, with its logs behind it',
    )
    .option(
      '-o, --output <file>',
      'the archive to write; several, where it is larger than the system takes',
      'ticket.zip',
    )
    .option('--for <system>', `the system: ${TICKET_SYSTEMS.join(', ')}`, oneOf('system', TICKET_SYSTEMS), 'liferay')
    .option('--include-logs', 'whole logs instead of excerpts around what was found', false)
    .option('--tried <text>', 'what was tried already; repeatable', collect, [])
    .option('--max-size <megabytes>', 'most that an archive may have, where the system takes less or more', megabytes)
    .option('--preview', 'show the text and the files in the terminal, and write nothing', false)
    .option('--archive <path>', 'the archive of past analyses, where the text finds what was noted before')
    .option('--no-archive', 'do not remember this analysis, and do not say what was noted before')
    .option('--no-redact', 'leave secrets and names as they are; the archive says so in its name')
    .option('--redact-term <text>', 'another word to replace wherever it stands; repeatable', collect, [])
    .option('--redact-terms <file>', 'a file with such words, one a line')
    .option('--redact-map <file>', 'the private map of tokens, in ~/.local/share/updoc by default; never share it')
    .action(async (inputs: string[], flags: TicketFlags) => {
      const { runTicket } = await import('./run-ticket.ts');
      setExitCode(await runTicket(inputs, flags, streams));
    });

  lookOptions(program.command('verify'))
    .description('prove that a report came from these logs')
    .argument('<report.json>', 'a report that was saved as JSON, redacted or not')
    .argument('<logs...>', 'the logs that it was made of, or is said to be made of')
    .option('-f, --format <output>', 'terminal or json', oneOf('output', ['terminal', 'json'] as const), 'terminal')
    .action(async (path: string, logs: string[], flags: VerifyFlags) => {
      const { runVerify } = await import('./run-verify.ts');
      setExitCode(await runVerify(path, logs, flags, streams));
    });
}

/** Bytes of a number of megabytes. */
function megabytes(text: string): number {
  const size = Number(text);
  if (Number.isFinite(size) && size >= 1 && size <= 100_000) return Math.round(size * 1_000_000);
  throw new UserError(`size "${text}" of --max-size is none; give megabytes, from 1 on, such as 10`);
}
