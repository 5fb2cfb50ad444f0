import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notification } from '../../model/notification.ts';
import { systemFailure } from './input-notifications.ts';
import { isSkippedFolder, looksLikeLog } from './looks-like-log.ts';
import { safeName } from './safe-name.ts';

type Notify = (notification: Notification) => void;

/** Finds the files in a folder, and in those below, that look like logs by their names; the same order every time. */
export async function walkFolder(folder: string, notify: Notify): Promise<readonly string[]> {
  const files: string[] = [];
  const visited = new Set<string>();
  await walk(folder, [], { files, visited, notify });
  return files;
}

interface Walk {
  readonly files: string[];
  /** Real paths, so that links among folders end. */
  readonly visited: Set<string>;
  readonly notify: Notify;
}

async function walk(folder: string, ancestors: readonly string[], context: Walk): Promise<void> {
  const { visited, notify } = context;
  try {
    const real = await realpath(folder);
    if (ancestors.includes(real)) notify(loopAt(folder, real));
    if (visited.has(real)) return;
    visited.add(real);
    const names = (await readdir(folder)).sort();
    for (const name of names) await visit(join(folder, name), name, [...ancestors, real], context);
  } catch (error) {
    notify(systemFailure(safeName(folder), error));
  }
}

async function visit(path: string, name: string, ancestors: readonly string[], context: Walk): Promise<void> {
  const status = await stat(path).catch((error: unknown) => {
    // A broken link to something that is no log concerns nobody.
    if (looksLikeLog(name)) context.notify(systemFailure(safeName(path), error));
  });
  if (status === undefined) return;
  if (status.isDirectory()) {
    if (!isSkippedFolder(name)) await walk(path, ancestors, context);
  } else if (status.isFile() && looksLikeLog(name)) {
    context.files.push(path);
  }
}

function loopAt(folder: string, real: string): Notification {
  return {
    code: 'folder-loop',
    level: 'warning',
    message:
      `"${safeName(folder)}" is a link back to "${safeName(real)}", which it is in; ` +
      'expected folders that end, the link is not followed',
  };
}
