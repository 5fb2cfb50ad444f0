import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trouble } from './fuzz-case.ts';
import type { Answer, Job, Outcome } from './job.ts';

/** A process that tries cases, and is ended where one takes too long or too much. */
export interface WatchedWorker {
  readonly run: (job: Job) => Promise<Outcome>;
  /** False when it has ended. */
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

/** Most seconds of processor time that a command may take, and most seconds at all. */
export const MOST_SECONDS = 5;
const MOST_WAITING_SECONDS = 120;
/** Beyond this a worker is ended at once; what counts as too much is decided by whoever asks. */
const FATAL_MIB = 1_536;
const WATCH_EVERY_MS = 200;
/** Of Linux: processor time in `/proc` is counted in hundredths of a second. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Starts a worker, and waits until it can take a case. */
export async function startWorker(): Promise<WatchedWorker> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    said.push(chunk.toString());
    if (said.length > 50) said.shift();
  });
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new Error(`the worker did not start:\n${said.join('')}`));
    });
  });
  return { run: (job) => runWatched(child, job, () => said.join('')), isAlive, stop: () => void child.kill('SIGKILL') };
}

function runWatched(child: ChildProcess, job: Job, said: () => string): Promise<Outcome> {
  return new Promise((resolve) => {
    let begun = now(child);
    let peakMiB = 0;
    const settle = (outcome: Outcome): void => {
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(outcome);
    };
    // Whoever asks next must see that it has ended.
    const fail = (trouble: Trouble): void => {
      clearInterval(watch);
      child.off('exit', onExit);
      child.once('exit', () => {
        settle({ peakMiB, trouble });
      });
      child.kill('SIGKILL');
    };
    const onMessage = (message: Answer): void => {
      begun = now(child);
      if (message.what === 'done') settle(message);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      const how = signal ?? `exit code ${code ?? '?'}`;
      settle({
        peakMiB,
        trouble: { what: 'crash', cause: `the process ended: ${how} ${lastError(said())}`, detail: said() },
      });
    };
    const watch = setInterval(() => {
      const { cpuSeconds, seconds, rssMiB } = now(child);
      peakMiB = Math.max(peakMiB, rssMiB);
      const took = cpuSeconds - begun.cpuSeconds;
      if (took > MOST_SECONDS)
        fail({ what: 'hang', cause: 'hang', detail: `more than ${MOST_SECONDS} s of processor time` });
      else if (seconds - begun.seconds > MOST_WAITING_SECONDS)
        fail({ what: 'hang', cause: 'waits', detail: `${MOST_WAITING_SECONDS} s` });
      else if (rssMiB > FATAL_MIB) fail({ what: 'memory', cause: 'memory', detail: `${Math.round(rssMiB)} MiB` });
    }, WATCH_EVERY_MS);
    child.on('message', onMessage);
    child.once('exit', onExit);
    // Where it ends before it is asked, its end says so.
    child.send(job, () => undefined);
  });
}

/** What a process has used by now. Where the system does not tell, time on the clock stands for processor time. */
function now({ pid }: ChildProcess): { cpuSeconds: number; seconds: number; rssMiB: number } {
  const seconds = performance.now() / 1000;
  try {
    const fields =
      readFileSync(`/proc/${pid ?? 0}/stat`, 'latin1')
        .split(') ')[1]
        ?.split(' ') ?? [];
    const [user = 0, system = 0, pages = 0] = [fields[11], fields[12], fields[21]].map(Number);
    return { cpuSeconds: (user + system) / TICKS_PER_SECOND, seconds, rssMiB: (pages * PAGE_BYTES) / 2 ** 20 };
  } catch {
    return { cpuSeconds: seconds, seconds, rssMiB: 0 };
  }
}

function lastError(text: string): string {
  return /^(?:\w*Error|FATAL ERROR).*$/m.exec(text)?.[0].slice(0, 80).replace(/\d+/g, '#') ?? '';
}
