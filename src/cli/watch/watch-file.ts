import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UserError } from '../../errors.ts';
import type { LogState } from '../../index.ts';
import type { WatchedLog } from './watched-log.ts';

const NOT_THERE = ['ENOENT', 'ENOTDIR'];
const OTHERWISE = 'give the log that is being written, such as output.log of the upgrade tool';

/** Watches a file by its name, whether it is there or not: events of file systems miss network drives, so it is looked at. */
export function watchFile(path: string): WatchedLog {
  let wasThere = false;

  async function look(): Promise<LogState | undefined> {
    const stats = await stat(path).catch((error: unknown) => {
      if (wasThere || NOT_THERE.includes(codeOf(error))) return undefined;
      throw new UserError(`"${path}" cannot be read (${codeOf(error)}); ${OTHERWISE}`);
    });
    if (stats === undefined) return undefined;
    refuseOther(path, stats);
    wasThere = true;
    const { dev, ino, size, mtimeMs } = stats;
    return { identity: `${dev} ${ino}`, bytes: size, modifiedMs: mtimeMs };
  }

  return {
    input: path,
    look,
    written: nothing,
    hasEnded: () => false,
    untilEnd: new Promise(() => undefined),
    close: () => Promise.resolve(),
  };
}

function refuseOther(path: string, stats: Stats): void {
  if (stats.isDirectory()) throw new UserError(`"${path}" is a folder; ${OTHERWISE}`);
  if (stats.isFile()) return;
  throw new UserError(`"${path}" is neither a file nor a folder; pipe it in and name it -`);
}

/** A file is read by its name. */
async function* nothing(): AsyncGenerator<Buffer> {
  // Holds nothing.
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
