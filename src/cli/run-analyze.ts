import {
  type Finding,
  type OutputName,
  type Report,
  analyze,
  outputForPath,
  renderOutput,
  writeOutputs,
} from '../index.ts';
import { cacheDir, ruleDirs } from './rule-dirs.ts';
import { type Streams, terminalWidth, wantsColor, writeAll } from './streams.ts';

/** Options of `updoc analyze`. */
export interface AnalyzeFlags {
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
  const files = flags.output.map((path) => ({ path, output: outputForPath(path) }));
  const { timeZone, from, to } = flags;
  const cache = cacheDir(streams);
  const report = await analyze(inputs, {
    ruleDirs: ruleDirs(flags.rules, streams),
    ...(cache !== undefined && { cacheDir: cache }),
    stdin: streams.stdin,
    ...(timeZone !== undefined && { timeZone }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
  const options = { width: terminalWidth(streams), color: wantsColor(flags.color, streams), verbose: flags.verbose };
  const plain = { ...options, color: false, verbose: true };
  await writeOutputs(files.map(({ path, output }) => ({ path, text: renderOutput(report, output, plain) })));
  if (flags.format !== undefined || files.length === 0) {
    await writeAll(streams.stdout, renderOutput(report, flags.format ?? 'terminal', options));
  }
  for (const { path } of files) streams.stderr.write(`wrote ${path}\n`);
  for (const { level, message } of report.notifications)
    if (level !== 'note') streams.stderr.write(`${level}: ${message}\n`);
  return exitCodeOf(report, flags.failOn);
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
