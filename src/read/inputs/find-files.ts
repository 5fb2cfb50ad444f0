import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Stats } from 'node:fs';
import type { Notification } from '../../model/notification.ts';
import { codeOf, systemFailure, unreadableInput } from './input-notifications.ts';
import { safeName } from './safe-name.ts';
import { walkFolder } from './walk-folder.ts';

type Notify = (notification: Notification) => void;

/** A file to be opened. */
export interface FoundFile {
  readonly path: string;
  /** In a folder, not by its name or a glob. */
  readonly found: boolean;
}

/** Finds the files that an input names: itself, those in a folder, those a glob matches. */
export async function findFiles(input: string, notify: Notify): Promise<readonly FoundFile[]> {
  let status: Stats;
  try {
    status = await stat(input);
  } catch (error) {
    // A name with brackets or stars that exists is a name; only one that does not may be a glob.
    const found = codeOf(error) === 'ENOENT' ? await findByGlob(input, notify) : undefined;
    if (found === undefined) notify(systemFailure(safeName(input), error));
    return found ?? [];
  }
  if (status.isDirectory()) return findInFolder(input, notify);
  if (status.isFile()) return [{ path: input, found: false }];
  notify(
    unreadableInput(safeName(input), 'is neither a file nor a folder', 'expected a log, pipe it in and name it -'),
  );
  return [];
}

async function findInFolder(folder: string, notify: Notify): Promise<readonly FoundFile[]> {
  let isSaid = false;
  const paths = await walkFolder(folder, (notification) => {
    isSaid = true;
    notify(notification);
  });
  // A folder that cannot be read may hold logs.
  if (paths.length === 0 && !isSaid) {
    notify(
      unreadableInput(
        safeName(folder),
        'holds no logs',
        'expected files such as upgrade.log, catalina.out or archives, name the file itself',
      ),
    );
  }
  return paths.map((path) => ({ path, found: true }));
}

/** Files that a glob matches; absent where the text is none. */
async function findByGlob(glob: string, notify: Notify): Promise<readonly FoundFile[] | undefined> {
  // Its many files are loaded only where there is a glob: half the start of the program is loading files.
  const { default: fastGlob } = await import('fast-glob');
  if (!fastGlob.isDynamicPattern(toPattern(glob))) return undefined;
  const paths = await fastGlob(toPattern(glob), { onlyFiles: false, followSymbolicLinks: false, suppressErrors: true });
  if (paths.length === 0) {
    notify(
      unreadableInput(
        safeName(glob),
        'matches no file',
        'expected a log, a folder, a glob or an archive, check the path',
      ),
    );
  }
  const found: FoundFile[] = [];
  for (const path of paths.sort()) found.push(...(await findFiles(path, notify)));
  return found;
}

/** Globs are written with slashes, paths of Windows with backslashes. */
function toPattern(input: string): string {
  return sep === '\\' ? input.replaceAll('\\', '/') : input;
}
