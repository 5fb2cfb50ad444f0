import {
  type AnalysisListener,
  type OutputName,
  type Report,
  analyze,
  commitDrafts,
  discardDrafts,
  eventStream,
  inertText,
  openDrafts,
  outputForPath,
  renderOutput,
} from '../index.ts';
import { type FailOn, exitCodeOf } from './exit-code.ts';
import { joinListeners } from './join-listeners.ts';
import { createProgress } from './progress.ts';
import { cacheDir, ruleDirs } from './rule-dirs.ts';
import { removeOnInterrupt } from './remove-on-interrupt.ts';
import { type Streams, createWriter, terminalWidth, untilClosed, wantsColor, writeAll } from './streams.ts';

/** Options of `updoc analyze`. */
export interface AnalyzeFlags {
  readonly format?: OutputName;
  readonly output: readonly string[];
  readonly rules: readonly string[];
  readonly timeZone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly failOn: FailOn;
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** Analyzes the inputs, writes the outputs, and returns the exit code. */
export async function runAnalyze(inputs: readonly string[], flags: AnalyzeFlags, streams: Streams): Promise<number> {
  const outputs = flags.output.map(outputForPath);
  const printed = flags.format ?? (outputs.length === 0 ? 'terminal' : undefined);
  const now = new Date();
  const drafts = await openDrafts(flags.output);
  removeOnInterrupt(drafts, streams);
  try {
    const events = drafts.filter((_, index) => outputs[index] === 'ndjson').map(({ write }) => eventStream(write, now));
    const listeners = printed === 'ndjson' ? [...events, printEvents(now, flags, streams)] : events;
    const report = await analyzeFor(inputs, flags, streams, { now, listeners });
    const exitCode = exitCodeOf(report, flags.failOn);
    const options = { width: terminalWidth(streams), exitCode };
    for (const [index, { write }] of drafts.entries()) {
      await write(renderOutput(report, outputs[index], { ...options, color: false, verbose: true }));
    }
    await commitDrafts(drafts);
    if (printed !== undefined) {
      const look = { color: wantsColor(flags.color, streams), verbose: flags.verbose };
      await writeAll(streams.stdout, inertText(renderOutput(report, printed, { ...options, ...look }), printed));
    }
    tell(report, flags, streams);
    return exitCode;
  } finally {
    await discardDrafts(drafts);
  }
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

function tell(report: Report, { output, quiet }: AnalyzeFlags, { stderr }: Streams): void {
  if (!quiet) for (const path of output) stderr.write(`wrote ${path}\n`);
  for (const { level, message } of report.notifications) {
    if (level === 'error' || (level === 'warning' && !quiet)) stderr.write(`${level}: ${message}\n`);
  }
}
