import { main } from '../../src/cli/main.ts';
import type { OutputStream, Streams } from '../../src/cli/streams.ts';

/** What a run of the command line left behind. */
export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the world around the command line is like. */
export interface CliWorld {
  readonly stdin?: string;
  /** Standard input, where it comes in pieces. */
  readonly chunks?: AsyncIterable<Buffer>;
  readonly clock?: Streams['clock'];
  readonly now?: Streams['now'];
  readonly sleep?: Streams['sleep'];
  readonly onInterrupt?: Streams['onInterrupt'];
  /** Standard error is a terminal. */
  readonly isErrorTTY?: boolean;
  readonly env?: Streams['env'];
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Replaces standard output. */
  readonly stdout?: OutputStream;
}

/** Runs the command line with streams of its own. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliRun> {
  const stdout = collector(world);
  const { clock, now, sleep, onInterrupt, isErrorTTY = false } = world;
  const stderr = collector({ isTTY: isErrorTTY });
  const streams: Streams = {
    stdin: world.chunks ?? chunksOf(world.stdin ?? ''),
    stdout: world.stdout ?? stdout.stream,
    stderr: stderr.stream,
    env: world.env ?? {},
    ...(clock !== undefined && { clock }),
    ...(now !== undefined && { now }),
    ...(sleep !== undefined && { sleep }),
    ...(onInterrupt !== undefined && { onInterrupt }),
  };
  const exitCode = await main(argv, streams);
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that fails as soon as something is written to it. */
export function brokenStream(code: string): OutputStream {
  const listeners: ((error: Error) => void)[] = [];
  const error = Object.assign(new Error(`write ${code}`), { code });
  return {
    on: (_, listener) => listeners.push(listener),
    write: () => {
      queueMicrotask(() => {
        for (const listener of listeners) listener(error);
      });
      return false;
    },
  };
}

function collector({ isTTY, columns }: CliWorld): { stream: OutputStream; text: () => string } {
  const parts: string[] = [];
  const stream: OutputStream = {
    write: (text, done) => {
      parts.push(text);
      done?.();
      return true;
    },
    on: () => undefined,
    ...(isTTY !== undefined && { isTTY }),
    ...(columns !== undefined && { columns }),
  };
  return { stream, text: () => parts.join('') };
}

async function* chunksOf(text: string): AsyncGenerator<Buffer> {
  if (text !== '') yield await Promise.resolve(Buffer.from(text));
}

/** Analyzes a log at the command line, and reads the report that is printed. */
export async function reportOf(
  log: string,
  options: readonly string[],
): Promise<{ environment: unknown; sources: unknown }> {
  const { stdout } = await runCli(['-', '--format', 'json', ...options], { stdin: log });
  return JSON.parse(stdout) as { environment: unknown; sources: unknown };
}
