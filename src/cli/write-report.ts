import {
  type KeptEvents,
  type Output,
  type RedactOptions,
  type RedactedReport,
  type RenderOptions,
  type Report,
  type RememberedReport,
  UserError,
  acceptFindings,
  commitDrafts,
  discardDrafts,
  keepEvents,
  dropExpired,
  type Draft,
  inertText,
  openDrafts,
  outputForPath,
  outputNamed,
  readUserTemplates,
  redactReport,
  redactTexts,
  renderOutput,
} from '../index.ts';
import { type AcceptedFlag, acceptedFile } from './accepted-file.ts';
import { type FailOn, exitCodeOf } from './exit-code.ts';
import { type RedactFlags, redactOptions, redactedError } from './redaction.ts';
import { removeOnInterrupt } from './remove-on-interrupt.ts';
import { talk } from './talk.ts';
import { type Streams, createWriter, terminalWidth, untilClosed, wantsColor, writeAll } from './streams.ts';

/** Options of commands that write a report. */
export interface ReportFlags extends RedactFlags, AcceptedFlag {
  /** Name of an output. */
  readonly format?: string;
  readonly output: readonly string[];
  readonly failOn: FailOn;
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
  readonly short: boolean;
  readonly template?: string;
  readonly quiet: boolean;
}

/** Where a report goes, for those who write to it before the report is made. */
export interface Destinations {
  readonly now: Date;
  /** Drafts of files, and the output of each. */
  readonly files: readonly { readonly draft: Draft; readonly output: Output }[];
  /** Printed to standard output; absent where nothing is. */
  readonly printed?: Output;
  /** Takes the events where they are to be redacted before they go there. */
  readonly writeEvents?: (lines: string) => Promise<void>;
}

/** Makes a report, writes the outputs, and returns the exit code. */
export async function writeReport(
  flags: ReportFlags,
  streams: Streams,
  makeReport: (destinations: Destinations) => Promise<RememberedReport>,
): Promise<number> {
  const redaction = await redactOptions(flags, streams);
  try {
    return await makeAndWrite(flags, streams, redaction, makeReport);
  } catch (error) {
    throw redaction === undefined ? error : await redactedError(error, redaction);
  }
}

async function makeAndWrite(
  flags: ReportFlags,
  streams: Streams,
  redaction: RedactOptions | undefined,
  makeReport: (destinations: Destinations) => Promise<RememberedReport>,
): Promise<number> {
  const templates = flags.template === undefined ? undefined : await readUserTemplates(flags.template);
  const own = templates?.outputs ?? [];
  const outputs = flags.output.map((path) => outputForPath(path, own));
  const named = flags.format === undefined ? undefined : outputNamed(flags.format, own);
  const printed = named ?? (outputs.length === 0 ? 'terminal' : undefined);
  if (flags.short) refuseShort([...outputs, printed]);
  const now = new Date();
  const accepted = await acceptedFile(flags, streams);
  const drafts = await openDrafts(flags.output);
  const events = await eventsToRedact(redaction, [...outputs, printed], drafts);
  removeOnInterrupt([...drafts.map(({ draftPath }) => draftPath), ...(events ? [events.folder] : [])], streams);
  try {
    const files = drafts.map((draft, index) => ({ draft, output: outputs[index] }));
    const made = await makeReport({
      now,
      files,
      ...(printed !== undefined && { printed }),
      ...(events && { writeEvents: events.write }),
    });
    const whole = accepted === undefined ? dropExpired(made.report, now) : acceptFindings(made.report, accepted, now);
    const { report, check, copyEvents } = await redacted(whole, redaction, events);
    const exitCode = exitCodeOf(report, flags.failOn);
    const options = { width: terminalWidth(streams), exitCode, short: flags.short, ...(templates && { templates }) };
    const written = (output: Output, how: RenderOptions) =>
      check(renderOutput(report, output, how), nameOf(output), (other) => renderOutput(other, output, how));
    for (const { draft, output } of files) {
      if (output === 'ndjson') await copyEvents(draft.write);
      await draft.write(written(output, { ...options, color: false, verbose: true }));
    }
    const look = { ...options, color: wantsColor(flags.color, streams), verbose: flags.verbose };
    const shown = printed === undefined ? undefined : inertText(written(printed, look), printed);
    await commitDrafts(drafts);
    try {
      if (printed === 'ndjson') await copyEvents(untilClosed(createWriter(streams.stdout)));
      if (shown !== undefined) await writeAll(streams.stdout, shown);
    } finally {
      await tell(report, made.troubles, flags, streams, redaction);
    }
    return exitCode;
  } finally {
    await discardDrafts(drafts);
    await events?.discard();
  }
}

/** Makes room for events that cannot be written before all that has to be replaced in them is known; absent where there are none. */
async function eventsToRedact(
  redaction: RedactOptions | undefined,
  outputs: readonly (Output | undefined)[],
  drafts: readonly Draft[],
): Promise<KeptEvents | undefined> {
  if (redaction === undefined || !outputs.includes('ndjson')) return undefined;
  try {
    return await keepEvents(redaction);
  } catch (error) {
    await discardDrafts(drafts);
    throw error;
  }
}

/** A report as it is written, the check of what is made of it, and what writes the events that waited for it. */
interface ReportToWrite extends RedactedReport {
  readonly copyEvents: (write: (text: string) => Promise<void>) => Promise<void>;
}

async function redacted(
  report: Report,
  redaction: RedactOptions | undefined,
  events: KeptEvents | undefined,
): Promise<ReportToWrite> {
  if (redaction === undefined) return { report, check: asItIs, copyEvents: nothing };
  if (events === undefined) return { ...(await redactReport(report, redaction)), copyEvents: nothing };
  const { copyTo, ...rest } = await events.redact(report);
  return { ...rest, copyEvents: copyTo };
}

function nothing(): Promise<void> {
  return Promise.resolve();
}

function nameOf(output: Output): string {
  return typeof output === 'string' ? output : output.name;
}

/** What nobody wants redacted needs no check. */
function asItIs(text: string): string {
  return text;
}

function refuseShort(outputs: readonly (Output | undefined)[]): void {
  if (outputs.includes('markdown') || outputs.includes('jira')) return;
  throw new UserError(
    '--short is for the outputs markdown and jira, and none of them was asked for; add -f markdown or -o report.md',
  );
}

async function tell(
  report: Report,
  troubles: readonly string[],
  { output, quiet }: ReportFlags,
  { stderr }: Streams,
  redaction: RedactOptions | undefined,
): Promise<void> {
  const said = [
    ...(quiet ? [] : output.map((path) => `wrote ${path}`)),
    ...report.notifications
      .filter(({ level }) => level === 'error' || (level === 'warning' && !quiet))
      .map(({ level, message }) => `${level}: ${message}`),
    ...(quiet ? [] : troubles.map((trouble) => `warning: ${trouble}`)),
  ];
  for (const line of redaction === undefined ? said : await redactTexts(said, redaction)) await talk({ stderr }, line);
}
