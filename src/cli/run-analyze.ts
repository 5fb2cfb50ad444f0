import {
  type Finding,
  type OutputName,
  type Report,
  analyze,
  outputForPath,
  redactReport,
  redactTexts,
  type RedactOptions,
  renderOutput,
  writeOutputs,
} from '../index.ts';
import { type RedactFlags, redactOptions, redactedError } from './redaction.ts';
import { ruleDirs } from './rule-dirs.ts';
import { type Streams, terminalWidth, wantsColor, writeAll } from './streams.ts';

/** Options of `updoc analyze`. */
export interface AnalyzeFlags extends RedactFlags {
  readonly format?: OutputName;
  readonly output: readonly string[];
  readonly rules: readonly string[];
  readonly timeZone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly failOn: 'error' | 'warning' | 'note' | 'never';
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
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
  const files = flags.output.map((path) => ({ path, output: outputForPath(path) }));
  const { timeZone, from, to } = flags;
  const analyzed = await analyze(inputs, {
    ruleDirs: ruleDirs(flags.rules, streams),
    stdin: streams.stdin,
    ...(timeZone !== undefined && { timeZone }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
  const { report, check } =
    redaction === undefined ? { report: analyzed, check: asItIs } : await redactReport(analyzed, redaction);
  const options = { width: terminalWidth(streams), color: wantsColor(flags.color, streams), verbose: flags.verbose };
  const plain = { ...options, color: false, verbose: true };
  const written = (output: OutputName, how: typeof options) =>
    check(renderOutput(report, output, how), output, (other) => renderOutput(other, output, how));
  const texts = files.map(({ path, output }) => ({ path, text: written(output, plain) }));
  const toStdout =
    flags.format !== undefined || files.length === 0 ? written(flags.format ?? 'terminal', options) : undefined;
  await writeOutputs(texts);
  if (toStdout !== undefined) await writeAll(streams.stdout, toStdout);
  const said = [
    ...files.map(({ path }) => `wrote ${path}`),
    ...report.notifications.filter(({ level }) => level !== 'note').map(({ level, message }) => `${level}: ${message}`),
  ];
  for (const line of redaction === undefined ? said : await redactTexts(said, redaction)) {
    streams.stderr.write(`${line}\n`);
  }
  return exitCodeOf(report, flags.failOn);
}

/** What nobody wants redacted needs no check. */
function asItIs(text: string): string {
  return text;
}

const LEVELS: readonly Finding['level'][] = ['note', 'warning', 'error'];

/** 1 where the upgrade failed or a finding is at or above the level, unless never asked for; 2 where an input could not be read. */
function exitCodeOf({ verdict, findings, notifications }: Report, failOn: AnalyzeFlags['failOn']): number {
  if (failOn !== 'never') {
    if (verdict.outcome === 'failed') return 1;
    const least = LEVELS.indexOf(failOn);
    if (findings.some(({ level, role }) => role !== 'noise' && LEVELS.indexOf(level) >= least)) return 1;
  }
  return notifications.some(({ code }) => code === 'input-unreadable' || code === 'archive-damaged') ? 2 : 0;
}
