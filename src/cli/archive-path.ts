import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Streams } from './streams.ts';

/** Options that say where the archive is. */
export interface ArchiveFlags {
  /** False: no archive is wanted. */
  readonly archive?: string | false;
}

/** Returns the file of the archive; absent where nothing is to be remembered, or the user has no folder for data. */
export function archivePath({ archive }: ArchiveFlags, { env }: Streams): string | undefined {
  if (archive !== undefined) return archive === false || archive === '' ? undefined : archive;
  if (env.UPDOC_ARCHIVE !== undefined) return isOff(env.UPDOC_ARCHIVE) ? undefined : env.UPDOC_ARCHIVE;
  const data = env.XDG_DATA_HOME ?? '';
  const folder =
    data !== '' ? data : env.HOME === undefined || env.HOME === '' ? undefined : join(env.HOME, '.local', 'share');
  return folder === undefined ? undefined : join(folder, 'updoc', 'archive.db');
}

/** Returns the file of the archive for a command that is about it. */
export function archivePathOrFail(flags: ArchiveFlags, streams: Streams): string {
  const path = archivePath(flags, streams);
  if (path !== undefined) return path;
  const { UPDOC_ARCHIVE: named } = streams.env;
  const why = named === undefined ? 'neither XDG_DATA_HOME nor HOME is set' : 'UPDOC_ARCHIVE turns it off';
  throw new UserError(`there is no archive: ${why}; name one with --archive <path>`);
}

function isOff(value: string): boolean {
  return ['', 'off'].includes(value.trim().toLowerCase());
}
