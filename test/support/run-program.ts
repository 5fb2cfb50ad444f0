import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program, as a file that Node.js runs. */
export const PROGRAM = join(import.meta.dirname, '../../src/cli/bin.ts');

/** Node.js keeps what it compiled here, so that the next start is quick. */
const COMPILED = join(tmpdir(), 'updoc-test-compiled');

/** How a program came to its end. */
export interface ProgramEnd {
  /** Absent where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a program. */
export interface ProgramWorld {
  /** Its home, where it keeps its archive and its maps. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Words of a shell that stand behind the command, such as `> /dev/full`. */
  readonly shell?: string;
  /** Commands of a shell that are run before it, such as `ulimit -f 8`. */
  readonly before?: string;
}

/** Runs the program in a process of its own, by a shell where the world asks for one. */
export async function runProgram(argv: readonly string[], world: ProgramWorld): Promise<ProgramEnd> {
  return endOf(startProgram(argv, world));
}

/** Starts the program in a process of its own; its standard input is empty. */
export function startProgram(argv: readonly string[], { home, env, shell = '', before = ':' }: ProgramWorld) {
  const script = `${before}; exec "$0" "$@" ${shell}`;
  return spawn('bash', ['-c', script, process.execPath, PROGRAM, ...argv], {
    env: { PATH: process.env.PATH ?? '', HOME: home, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the end of a program that was started. */
export async function endOf(child: ReturnType<typeof startProgram>): Promise<ProgramEnd> {
  const [out, err]: Buffer[][] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out?.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err?.push(chunk));
  const [exitCode, signal] = (await once(child, 'close')) as [number | null, string | null];
  const textOf = (chunks: readonly Buffer[] = []): string => Buffer.concat([...chunks]).toString('utf8');
  return { exitCode, signal, stdout: textOf(out), stderr: textOf(err) };
}
