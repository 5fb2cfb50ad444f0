import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notification } from '../../model/notification.ts';
import type { OpenContext } from './byte-source.ts';
import { systemFailure, unreadableInput } from './input-notifications.ts';
import type { ReadLimits } from './read-budget.ts';
import { isSkippedFolder, looksLikeLog } from './looks-like-log.ts';
import { visibleLine } from '../../visible-text.ts';

/** Finds the files in a folder, and in those below, that look like logs by their names; the same order every time. */
export async function walkFolder(
  folder: string,
  { notify, budget }: Pick<OpenContext, 'notify' | 'budget'>,
): Promise<readonly string[]> {
  const files: string[] = [];
  const visited = new Set<string>();
  await walk(folder, [], { files, visited, notify, budget });
  if (budget.files < 0 || budget.names < 0) notify(tooMany(folder, budget.limits));
  return files;
}

interface Walk extends Pick<OpenContext, 'notify' | 'budget'> {
  readonly files: string[];
  /** Real paths, so that links among folders end. */
  readonly visited: Set<string>;
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
    notify(systemFailure(visibleLine(folder), error));
  }
}

async function visit(path: string, name: string, ancestors: readonly string[], context: Walk): Promise<void> {
  const { budget } = context;
  if (budget.files < 0 || budget.names-- <= 0) return;
  const status = await stat(path).catch((error: unknown) => {
    // A broken link to something that is no log concerns nobody.
    if (looksLikeLog(name)) context.notify(systemFailure(visibleLine(path), error));
  });
  if (status === undefined) return;
  if (status.isDirectory()) {
    if (!isSkippedFolder(name)) await walk(path, ancestors, context);
  } else if (status.isFile() && looksLikeLog(name)) {
    if (budget.files-- > 0) context.files.push(path);
  }
}

function tooMany(folder: string, { files, names }: ReadLimits): Notification {
  return unreadableInput(
    visibleLine(folder),
    `holds more than ${files} logs or ${names} names, and only the first logs are read`,
    'name a smaller folder, or the logs themselves',
  );
}

function loopAt(folder: string, real: string): Notification {
  return {
    code: 'folder-loop',
    level: 'warning',
    message:
      `"${visibleLine(folder)}" is a link back to "${visibleLine(real)}", which it is in; ` +
      'expected folders that end, the link is not followed',
  };
}
