import type { CaseFile, Trouble } from './fuzz-case.ts';
import type { Outcome } from './job.ts';
import type { MadeCase } from './make-case.ts';
import { withMemory } from './try-cases.ts';
import { type WatchedWorker, startWorker } from './watched-worker.ts';

const MOST_TRIES = 600;
const MOST_MS = 40_000;

/** Makes a case in trouble as small as it can be in the time given, with the same trouble. */
export async function minimize(made: MadeCase, trouble: Trouble): Promise<MadeCase> {
  const until = performance.now() + MOST_MS;
  let tries = 0;
  let worker: WatchedWorker | undefined;
  const isOver = (): boolean => tries >= MOST_TRIES || performance.now() > until;
  const fails = async (files: readonly CaseFile[]): Promise<boolean> => {
    if (isOver()) return false;
    tries++;
    if (worker === undefined || !worker.isAlive() || trouble.what === 'memory') {
      worker?.stop();
      worker = await startWorker();
    }
    const outcome: Outcome = withMemory(await worker.run({ made: { ...made, files } }));
    return outcome.trouble?.what === trouble.what && outcome.trouble.cause === trouble.cause;
  };
  let files = made.files;
  for (const file of made.files) {
    const fewer = files.filter(({ name }) => name !== file.name);
    if (fewer.length > 0 && (await fails(fewer))) files = fewer;
  }
  for (const { name } of files) {
    for (const parting of [linesOf, bytesOf]) {
      const at = files.findIndex((file) => file.name === name);
      const put = (parts: readonly Buffer[]): readonly CaseFile[] =>
        files.with(at, { name, bytes: Buffer.concat(parts) });
      files = put(
        await fewestParts(parting(files[at]?.bytes ?? Buffer.alloc(0)), async (parts) => fails(put(parts)), isOver),
      );
    }
  }
  worker?.stop();
  return { ...made, files };
}

/** Leaves parts out, many at once and then fewer, as long as what is left still fails (ddmin of Zeller and Hildebrandt). */
async function fewestParts(
  all: readonly Buffer[],
  fails: (parts: readonly Buffer[]) => Promise<boolean>,
  isOver: () => boolean,
): Promise<readonly Buffer[]> {
  let parts = all;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < parts.length && parts.length > 1 && !isOver();) {
      const fewer = parts.toSpliced(start, size);
      if (fewer.length > 0 && (await fails(fewer))) parts = fewer;
      else start += size;
    }
  }
  return parts;
}

function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

/** Single bytes of what is small, pieces of what is not. */
function bytesOf(bytes: Buffer): readonly Buffer[] {
  const size = Math.max(1, Math.ceil(bytes.length / 4_096));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}
