import {
  type AnalysisListener,
  type OutputName,
  type RedactOptions,
  type RenderOptions,
  type Report,
  UserError,
  analyze,
  commitDrafts,
  discardDrafts,
  eventStream,
  inertText,
  openDrafts,
  outputForPath,
  redactReport,
  redactTexts,
  renderOutput,
} from '../index.ts';
import { type FailOn, exitCodeOf } from './exit-code.ts';
import { joinListeners } from './join-listeners.ts';
import { createProgress } from './progress.ts';
import { type RedactFlags, redactOptions, redactedError } from './redaction.ts';
import { cacheDir, ruleDirs } from './rule-dirs.ts';
import { removeOnInterrupt } from './remove-on-interrupt.ts';
import { type Streams, createWriter, terminalWidth, untilClosed, wantsColor, writeAll } from './streams.ts';

/** Options of `updoc analyze`. */
export interface AnalyzeFlags extends RedactFlags {
  readonly format?: OutputName;
  readonly output: readonly string[];
  readonly rules: readonly string[];
  readonly timeZone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly failOn: FailOn;
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
  readonly short: boolean;
  readonly quiet: boolean;
}

/** Analyzes the inputs, writes the outputs, and returns the exit code. */
export async function runAnalyze(inputs: readonly string[], flags: AnalyzeFlags, streams: Streams): Promise<number> {
  const redaction = await redactOptions(flags, streams);
  try {
    return await analyzeAndWrite(inputs, flags, streams, redaction);
  } catch (error) {
    throw redaction === undefined ? error : await redactedError(error, redaction);
  }
}

async function analyzeAndWrite(
  inputs: readonly string[],
  flags: AnalyzeFlags,
  streams: Streams,
  redaction: RedactOptions | undefined,
): Promise<number> {
  const outputs = flags.output.map((path) => outputForPath(path));
  const printed = flags.format ?? (outputs.length === 0 ? 'terminal' : undefined);
  if (redaction !== undefined) refuseEvents([...outputs, printed]);
  if (flags.short) refuseShort([...outputs, printed]);
  const now = new Date();
  const drafts = await openDrafts(flags.output);
  removeOnInterrupt(drafts, streams);
  try {
    const events = drafts.filter((_, index) => outputs[index] === 'ndjson').map(({ write }) => eventStream(write, now));
    const listeners = printed === 'ndjson' ? [...events, printEvents(now, flags, streams)] : events;
    const analyzed = await analyzeFor(inputs, flags, streams, { now, listeners });
    const { report, check } =
      redaction === undefined ? { report: analyzed, check: asItIs } : await redactReport(analyzed, redaction);
    const exitCode = exitCodeOf(report, flags.failOn);
    const options = { width: terminalWidth(streams), exitCode, short: flags.short };
    const written = (output: OutputName, how: RenderOptions) =>
      check(renderOutput(report, output, how), output, (other) => renderOutput(other, output, how));
    for (const [index, { write }] of drafts.entries()) {
      await write(written(outputs[index], { ...options, color: false, verbose: true }));
    }
    const look = { ...options, color: wantsColor(flags.color, streams), verbose: flags.verbose };
    const shown = printed === undefined ? undefined : inertText(written(printed, look), printed);
    await commitDrafts(drafts);
    if (shown !== undefined) await writeAll(streams.stdout, shown);
    await tell(report, flags, streams, redaction);
    return exitCode;
  } finally {
    await discardDrafts(drafts);
  }
}

/** What nobody wants redacted needs no check. */
function asItIs(text: string): string {
  return text;
}

function refuseEvents(outputs: readonly (OutputName | undefined)[]): void {
  if (!outputs.includes('ndjson')) return;
  throw new UserError(
    'ndjson cannot be redacted: it is written while the logs are read, before all that has to be replaced is known; choose another output, such as json, or leave --redact out',
  );
}

function refuseShort(outputs: readonly (OutputName | undefined)[]): void {
  if (outputs.includes('markdown') || outputs.includes('jira')) return;
  throw new UserError(
    '--short is for the outputs markdown and jira, and none of them was asked for; add -f markdown or -o report.md',
  );
}

async function analyzeFor(
  inputs: readonly string[],
  flags: AnalyzeFlags,
  streams: Streams,
  { now, listeners }: { readonly now: Date; readonly listeners: readonly AnalysisListener[] },
): Promise<Report> {
  const { timeZone, from, to } = flags;
  const cache = cacheDir(streams);
  const progress = wantsProgress(flags, streams) ? createProgress(streams.stderr, clockOf(streams)) : undefined;
  const listener = joinListeners(progress === undefined ? listeners : [...listeners, progress]);
  try {
    return await analyze(inputs, {
      ruleDirs: ruleDirs(flags.rules, streams),
      ...(cache !== undefined && { cacheDir: cache }),
      now,
      stdin: streams.stdin,
      ...(timeZone !== undefined && { timeZone }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(listener !== undefined && { listener }),
    });
  } finally {
    progress?.clear();
  }
}

/** Where nobody reads on what is printed, only files are a reason to go on. */
function printEvents(now: Date, { output }: AnalyzeFlags, { stdout }: Streams): AnalysisListener {
  const write = createWriter(stdout);
  return eventStream(output.length === 0 ? write : untilClosed(write), now);
}

/** A bar would stand between lines that are printed to the same terminal, and a dumb one cannot take it away. */
function wantsProgress({ quiet, format }: AnalyzeFlags, { stdout, stderr, env }: Streams): boolean {
  if (quiet || stderr.isTTY !== true || env.TERM === 'dumb') return false;
  return !(format === 'ndjson' && stdout.isTTY === true);
}

function clockOf({ clock = () => performance.now() }: Streams): () => number {
  return clock;
}

async function tell(
  report: Report,
  { output, quiet }: AnalyzeFlags,
  { stderr }: Streams,
  redaction: RedactOptions | undefined,
): Promise<void> {
  const said = [
    ...(quiet ? [] : output.map((path) => `wrote ${path}`)),
    ...report.notifications
      .filter(({ level }) => level === 'error' || (level === 'warning' && !quiet))
      .map(({ level, message }) => `${level}: ${message}`),
  ];
  for (const line of redaction === undefined ? said : await redactTexts(said, redaction)) stderr.write(`${line}\n`);
}
