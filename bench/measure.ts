// Runs commands and measures them: wall-clock time, and the largest memory as the system counts it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const BENCH = join(import.meta.dirname, '../.bench');
const TIME = '/usr/bin/time';
const TIMES = join(BENCH, 'time.txt');

export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  /** Exit codes that are no failure; 0 where absent. */
  readonly allowed?: readonly number[];
}

/** What one command took over all its runs. */
export interface Measure {
  readonly name: string;
  readonly minMs: number;
  readonly medianMs: number;
  readonly maxMs: number;
  /** Largest resident set of any run; absent where `/usr/bin/time` is not there. */
  readonly peakBytes?: number;
  readonly failure?: string;
}

/** Runs the commands so many times, in turn, so that a busy machine is unfair to none of them. */
export function measure(commands: readonly Command[], runs: number): readonly Measure[] {
  const rounds = Array.from({ length: runs }, () => commands.map(runOnce));
  return commands.map(({ name }, index) => {
    const results = rounds.flatMap((round) => round[index] ?? []);
    return summarize(name, results);
  });
}

/** Tells whether a program is there. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

interface Result {
  readonly ms: number;
  readonly peakBytes?: number;
  readonly failure?: string;
}

function runOnce({ argv, allowed = [0] }: Command): Result {
  const timed = existsSync(TIME);
  const [program = '', ...rest] = timed ? [TIME, '-v', '-o', TIMES, ...argv] : argv;
  mkdirSync(join(BENCH, 'home'), { recursive: true });
  const home = join(BENCH, 'home');
  const env = {
    ...process.env,
    NO_COLOR: '1',
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_STATE_HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
  };
  const startMs = performance.now();
  const { status, signal, stderr } = spawnSync(program, rest, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ms = performance.now() - startMs;
  const failed = status === null || !allowed.includes(status);
  return {
    ms,
    ...(timed ? peakOf(readFileSync(TIMES, 'utf8')) : {}),
    ...(failed ? { failure: `exit ${status ?? signal ?? '?'}: ${lastLineOf(stderr.toString())}` } : {}),
  };
}

function peakOf(report: string): { readonly peakBytes?: number } {
  rmSync(TIMES);
  const kilobytes = /Maximum resident set size \(kbytes\): (\d+)/u.exec(report)?.[1];
  return kilobytes === undefined ? {} : { peakBytes: Number(kilobytes) * 1024 };
}

function summarize(name: string, results: readonly Result[]): Measure {
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const peaks = results.flatMap(({ peakBytes }) => peakBytes ?? []);
  const failure = results.find((result) => result.failure !== undefined)?.failure;

  return {
    name,
    minMs: times[0] ?? 0,
    medianMs: medianOf(times),
    maxMs: times.at(-1) ?? 0,
    ...(peaks.length === 0 ? {} : { peakBytes: Math.max(...peaks) }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function lastLineOf(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
