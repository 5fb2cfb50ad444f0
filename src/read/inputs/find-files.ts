import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Stats } from 'node:fs';
import type { Notification } from '../../model/notification.ts';
import type { OpenContext } from './byte-source.ts';
import { codeOf, systemFailure, unreadableInput } from './input-notifications.ts';
import { visibleLine } from '../../visible-text.ts';
import { walkFolder } from './walk-folder.ts';

/** A file to be opened. */
export interface FoundFile {
  readonly path: string;
  /** In a folder, not by its name or a glob. */
  readonly found: boolean;
  /** A named pipe, or what a shell makes of `<(command)`: it can be read once. */
  readonly isPipe: boolean;
}

/** What finding needs to know. */
export type FindContext = Pick<OpenContext, 'notify' | 'budget'>;

/** Finds the files that an input names: itself, those in a folder, those a glob matches. */
export async function findFiles(input: string, context: FindContext): Promise<readonly FoundFile[]> {
  const { notify } = context;
  let status: Stats;
  try {
    status = await stat(input);
  } catch (error) {
    // A name with brackets or stars that exists is a name; only one that does not may be a glob.
    const found = codeOf(error) === 'ENOENT' ? await findByGlob(input, context) : undefined;
    if (found === undefined) notify(systemFailure(visibleLine(input), error));
    return found ?? [];
  }
  if (status.isDirectory()) return findInFolder(input, context);
  if (status.isFile() || status.isFIFO()) return [{ path: input, found: false, isPipe: status.isFIFO() }];
  notify(
    unreadableInput(
      visibleLine(input),
      `is ${status.isSocket() ? 'a socket' : 'a device'}, neither a file nor a folder`,
      'expected a log, pipe it in and name it -',
    ),
  );
  return [];
}

async function findInFolder(folder: string, context: FindContext): Promise<readonly FoundFile[]> {
  let isSaid = false;
  const notify = (notification: Notification): void => {
    isSaid = true;
    context.notify(notification);
  };
  const paths = await walkFolder(folder, { ...context, notify });
  // A folder that cannot be read may hold logs.
  if (paths.length === 0 && !isSaid) {
    notify(
      unreadableInput(
        visibleLine(folder),
        'holds no logs',
        'expected files such as upgrade.log, catalina.out or archives, name the file itself',
      ),
    );
  }
  return paths.map((path) => ({ path, found: true, isPipe: false }));
}

/** Files that a glob matches; absent where the text is none. */
async function findByGlob(glob: string, context: FindContext): Promise<readonly FoundFile[] | undefined> {
  // Its many files are loaded only where there is a glob: half the start of the program is loading files.
  const { default: fastGlob } = await import('fast-glob');
  if (!fastGlob.isDynamicPattern(toPattern(glob))) return undefined;
  const paths = await fastGlob(toPattern(glob), { onlyFiles: false, followSymbolicLinks: false, suppressErrors: true });
  if (paths.length === 0) {
    context.notify(
      unreadableInput(
        visibleLine(glob),
        'matches no file',
        'expected a log, a folder, a glob or an archive, check the path',
      ),
    );
  }
  const found: FoundFile[] = [];
  for (const path of paths.sort().slice(0, context.budget.limits.files))
    found.push(...(await findFiles(path, context)));
  return found;
}

/** Globs are written with slashes, paths of Windows with backslashes. */
function toPattern(input: string): string {
  return sep === '\\' ? input.replaceAll('\\', '/') : input;
}
