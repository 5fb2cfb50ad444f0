import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';

/** Starts a script that writes and prints the number of each thing that is safe by then; `compiled` keeps its compiled code. */
export function startWriter(argv: readonly string[], compiled: string, acknowledged: number[]): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(Number(line)));
  return child;
}

/** Lets a program live so long from its first word on, and waits until all that it said was heard. */
export async function killAfter(child: ChildProcess, lifeMs: number): Promise<void> {
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout ?? child, 'readable'), closed]);
  await wait(lifeMs);
  child.kill('SIGKILL');
  const [, signal] = (await closed) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}
