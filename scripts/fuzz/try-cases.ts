import type { FuzzKind, Trouble } from './fuzz-case.ts';
import type { Job, Outcome } from './job.ts';
import { type MadeCase, makeCase } from './make-case.ts';
import type { Seeds } from './seeds.ts';
import { type WatchedWorker, startWorker } from './watched-worker.ts';

/** What is tried. */
export interface FuzzRun {
  readonly seed: number;
  /** Number of the first case. */
  readonly from: number;
  readonly kinds: readonly FuzzKind[];
  readonly jobs: number;
  /** Asked before each case; `tried` is how many were begun. */
  readonly isOver: (tried: number) => boolean;
}

/** Who hears what came of it. */
export interface FuzzListener {
  readonly onTried: (kind: FuzzKind, peakMiB: number) => void;
  /** Called for every case in trouble, each confirmed by a worker of its own. */
  readonly onTrouble: (made: MadeCase, trouble: Trouble) => Promise<void>;
}

/** Most memory that a case may take, in MiB. */
export const MOST_MIB = 512;
/** A worker is replaced after so many cases, and where it has grown: what grows slowly is not the fault of one case. */
const CASES_PER_WORKER = 1_500;
const LARGE_MIB = 400;

/** Tries cases until the run is over. */
export async function tryCases(run: FuzzRun, seeds: Seeds, listener: FuzzListener): Promise<void> {
  let tried = 0;
  const work = async (): Promise<void> => {
    let worker: WatchedWorker | undefined;
    let left = 0;
    while (!run.isOver(tried)) {
      const index = run.from + tried++;
      if (worker === undefined || left-- === 0) {
        worker?.stop();
        worker = await startWorker();
        left = CASES_PER_WORKER;
      }
      const outcome = await worker.run({ seed: run.seed, index, kinds: run.kinds });
      const made = await makeCase(seeds, run.seed, index, run.kinds);
      const isLarge = outcome.peakMiB > LARGE_MIB;
      const confirmed = isDoubtful(outcome) ? await tryAlone({ made }) : outcome;
      listener.onTried(made.kind, Math.min(outcome.peakMiB, confirmed.peakMiB));
      if (confirmed.trouble !== undefined) await listener.onTrouble(made, confirmed.trouble);
      if (isLarge || !worker.isAlive() || outcome.trouble?.what === 'hang' || outcome.trouble?.what === 'memory') {
        worker.stop();
        worker = undefined;
      }
    }
    worker?.stop();
  };
  await Promise.all(Array.from({ length: run.jobs }, work));
}

/** Tries a case in a worker that has tried no other one. */
export async function tryAlone(job: Job): Promise<Outcome> {
  const worker = await startWorker();
  try {
    return withMemory(await worker.run(job));
  } finally {
    worker.stop();
  }
}

/** Adds that a case takes too much memory. */
export function withMemory(outcome: Outcome): Outcome {
  if (outcome.trouble !== undefined || outcome.peakMiB <= MOST_MIB) return outcome;
  return { ...outcome, trouble: { what: 'memory', cause: 'memory', detail: `${Math.round(outcome.peakMiB)} MiB` } };
}

/** What the cases before may have to do with. */
function isDoubtful({ trouble, peakMiB }: Outcome): boolean {
  return trouble !== undefined || peakMiB > MOST_MIB;
}
