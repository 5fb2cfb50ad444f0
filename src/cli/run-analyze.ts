import {
  type AnalysisListener,
  type RememberedReport,
  type Report,
  analyze,
  eventStream,
  rememberReport,
} from '../index.ts';
import { type ArchiveFlags, archivePath } from './archive-path.ts';
import { joinListeners } from './join-listeners.ts';
import { createProgress } from './progress.ts';
import { cacheDir, ruleDirs } from './rule-dirs.ts';
import { type Streams, createWriter, untilClosed } from './streams.ts';
import { type Destinations, type ReportFlags, writeReport } from './write-report.ts';

/** Options that tell how logs are analyzed. */
export interface AnalysisFlags {
  readonly rules: readonly string[];
  readonly timeZone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly quiet: boolean;
}

/** Options that tell where an analysis is remembered, and as what. */
export interface RememberFlags extends ArchiveFlags {
  readonly label?: string;
}

/** Options of `updoc analyze`. */
export interface AnalyzeFlags extends AnalysisFlags, ReportFlags, RememberFlags {
  readonly proof: boolean;
  readonly quiet: boolean;
}

/** Analyzes the inputs, writes the outputs, and returns the exit code. */
export async function runAnalyze(inputs: readonly string[], flags: AnalyzeFlags, streams: Streams): Promise<number> {
  return writeReport(flags, streams, async (destinations) => {
    const report = await analyzeFor(inputs, flags, streams, {
      now: destinations.now,
      listeners: eventWriters(destinations, flags, streams),
      showsProgress: !(flags.format === 'ndjson' && streams.stdout.isTTY === true),
      proof: flags.proof,
    });
    return remember(report, flags, streams);
  });
}

/** Who listens to an analysis, and when it is made. */
export interface AnalysisAudience {
  readonly now: Date;
  readonly listeners: readonly AnalysisListener[];
  /** A bar would stand between lines that are printed to the same terminal. */
  readonly showsProgress: boolean;
  /** Sources get their SHA-256. */
  readonly proof?: boolean;
}

/** Analyzes inputs with the user's rules, showing progress on a terminal. */
export async function analyzeFor(
  inputs: readonly string[],
  flags: AnalysisFlags,
  streams: Streams,
  { now, listeners, showsProgress, proof = false }: AnalysisAudience,
): Promise<Report> {
  const { timeZone, from, to } = flags;
  const cache = cacheDir(streams);
  const progress =
    showsProgress && wantsProgress(flags, streams) ? createProgress(streams.stderr, clockOf(streams)) : undefined;
  const listener = joinListeners(progress === undefined ? listeners : [...listeners, progress]);
  try {
    return await analyze(inputs, {
      ruleDirs: ruleDirs(flags.rules, streams),
      ...(cache !== undefined && { cacheDir: cache }),
      now,
      proof,
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

/** Keeps a report in the archive that the user has. It is their own, as the logs are: what is kept there is not redacted. */
export async function remember(report: Report, flags: RememberFlags, streams: Streams): Promise<RememberedReport> {
  const path = archivePath(flags, streams);
  if (path === undefined) return { report, troubles: [] };
  return rememberReport(report, path, flags.label === undefined ? {} : { label: flags.label });
}

/** Where nobody reads on what is printed, only files are a reason to go on. */
function eventWriters(
  { now, files, printed, writeEvents }: Destinations,
  { output }: AnalyzeFlags,
  { stdout }: Streams,
): readonly AnalysisListener[] {
  if (writeEvents !== undefined) return [eventStream(writeEvents, now)];
  const events = files.filter((file) => file.output === 'ndjson').map(({ draft }) => eventStream(draft.write, now));
  if (printed !== 'ndjson') return events;
  const write = createWriter(stdout);
  return [...events, eventStream(output.length === 0 ? write : untilClosed(write), now)];
}

/** A dumb terminal cannot take a bar away. */
function wantsProgress({ quiet }: AnalysisFlags, { stderr, env }: Streams): boolean {
  return !quiet && stderr.isTTY === true && env.TERM !== 'dumb';
}

function clockOf({ clock = () => performance.now() }: Streams): () => number {
  return clock;
}
