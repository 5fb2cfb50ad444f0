import { UserError } from '../errors.ts';

/** What keeps an archive from being used. */
export type ArchiveTrouble = 'missing' | 'damaged' | 'newer' | 'foreign' | 'busy' | 'not-writable' | 'full';

/** An archive that cannot be used, and why; its message says what to do. */
export class ArchiveError extends UserError {
  readonly trouble: ArchiveTrouble;

  constructor(trouble: ArchiveTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** A row that holds what no archive of ours holds. */
export class UnexpectedRow extends Error {
  override readonly name = 'UnexpectedRow';
}

/** The extended code SQLITE_IOERR_SHMSIZE: the file of shared memory beside the archive cannot grow, for want of room. */
const NO_ROOM_FOR_MEMORY = 4874;

/** Primary result codes of SQLite: https://www.sqlite.org/rescode.html */
const TROUBLES: ReadonlyMap<number, ArchiveTrouble> = new Map<number, ArchiveTrouble>([
  [3, 'not-writable'],
  [5, 'busy'],
  [6, 'busy'],
  [8, 'not-writable'],
  [10, 'not-writable'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'not-writable'],
  [23, 'not-writable'],
  [26, 'damaged'],
]);
/** SQLite gives no code of its own to a format of the schema that it does not know: https://www.sqlite.org/fileformat2.html#schemaformat */
const UNKNOWN_SCHEMA_FORMAT = 'unsupported file format';
const FILE_TROUBLES: ReadonlyMap<string, ArchiveTrouble> = new Map<string, ArchiveTrouble>([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['ENOENT', 'missing'],
]);

/** Does work on an archive; an error of SQLite or of the file system becomes one that says what is wrong with the file. */
export function explaining<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(path, error);
  }
}

/** Says what is wrong with the file of an archive; an error of another kind is handed back as it is. */
export function explained(path: string, error: unknown): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error;
  const trouble = troubleOf(error);
  return trouble === undefined ? error : new ArchiveError(trouble, `${sentence(trouble, path)} (${error.message})`);
}

/** Makes the error for an archive that is in trouble. */
export function troubled(trouble: ArchiveTrouble, path: string): ArchiveError {
  return new ArchiveError(trouble, sentence(trouble, path));
}

function troubleOf(error: Error): ArchiveTrouble | undefined {
  if (error instanceof UnexpectedRow || error.message === UNKNOWN_SCHEMA_FORMAT) return 'damaged';
  if ('errcode' in error && typeof error.errcode === 'number') {
    return error.errcode === NO_ROOM_FOR_MEMORY ? 'full' : TROUBLES.get(error.errcode & 0xff);
  }
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  // Node.js does not read integers over 2^53 - 1, and no archive of ours holds one.
  if (error.code === 'ERR_OUT_OF_RANGE') return 'damaged';
  if (!('syscall' in error)) return undefined;
  return FILE_TROUBLES.get(error.code) ?? 'not-writable';
}

function sentence(trouble: ArchiveTrouble, path: string): string {
  const file = `the archive "${path}"`;
  switch (trouble) {
    case 'missing':
      return `${file} is not there; name another one with --archive <path>`;
    case 'damaged':
      return `${file} is damaged and was left as it is`;
    case 'newer':
      return `${file} was written by a newer updoc and was left as it is; use that one, or name another archive with --archive <path>`;
    case 'foreign':
      return `${file} is no archive of updoc and was left as it is; name another file with --archive <path>`;
    case 'busy':
      return `${file} is in use by another program; try again when it is done`;
    case 'not-writable':
      return `${file} cannot be written or read; name another one with --archive <path>, or leave it out with --no-archive`;
    case 'full':
      return `there is no room left for ${file}; make room, or name another one with --archive <path>`;
  }
}
