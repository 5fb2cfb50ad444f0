import type { Notification } from '../../model/notification.ts';
import { UnpackLimit } from './count-unpacked.ts';
import type { Dump } from './detect-dump.ts';
import { visibleLine } from '../../visible-text.ts';

/** Says that there is nothing to read. */
export function emptyInput(path: string): Notification {
  return {
    code: 'input-empty',
    level: 'warning',
    message: `"${path}" is empty: nothing is recorded in it; check that the program wrote there and that the copy is whole (imports with mysql or pg_restore print nothing unless they are asked to, with -v)`,
  };
}

/** Says that an input is no text. */
export function binaryInput(path: string): Notification {
  return {
    code: 'input-binary',
    level: 'warning',
    message: `"${path}" is binary; expected a text log or an archive of logs, leave it out or convert it to text`,
  };
}

/** Says that an input is a dump: the log of its import tells of tables and rows, the dump would have to be read as a whole. */
export function dumpInput(path: string, { what, command }: Dump): Notification {
  return {
    code: 'input-dump',
    level: 'warning',
    message: `"${path}" is ${what}, not a log; it is not read, give the log of its import (${command}) and that of the upgrade`,
  };
}

/** Says that an input cannot be opened or read; `hint` says what was expected or what to do. */
export function unreadableInput(path: string, problem: string, hint: string): Notification {
  return { code: 'input-unreadable', level: 'error', message: `"${path}" ${problem}; ${hint}` };
}

/** Says that a named pipe is there, and nobody at its other end. */
export function noWriter(path: string): Notification {
  return unreadableInput(
    path,
    'is a named pipe that nobody writes to',
    'start what writes to it first, or pipe it in and name it -',
  );
}

/** Says why what is packed cannot be read to its end; what stands before that place is used. */
export function unpackFailure(path: string, error: unknown): Notification {
  return error instanceof UnpackLimit ? tooLarge(path, error) : damagedArchive(path, error);
}

function tooLarge(path: string, { message }: UnpackLimit): Notification {
  return {
    code: 'archive-too-large',
    level: 'error',
    message: `"${path}" is not read to its end: ${message}, as archives do that were made to stop who opens them; unpack it by hand where you trust it, and name the logs`,
  };
}

function damagedArchive(path: string, error: unknown): Notification {
  return {
    code: 'archive-damaged',
    level: 'error',
    message: `"${path}" is damaged (${reasonOf(error)}); only what stands before the damage is read, copy or download it again`,
  };
}

/** Says that a member of an archive is no file but leads to one or to a device. */
export function notFollowed(path: string, what: string): Notification {
  return {
    code: 'link-not-followed',
    level: 'warning',
    message: `"${path}" is ${what}, which is not followed in archives; expected a file, pack what it leads to`,
  };
}

/** Says in words what an error of the system or of a library means. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return visibleLine(reason).replace(/^[A-Z]+: /, '');
}

/** Says what keeps the operating system from reading a file or folder. */
export function systemFailure(path: string, error: unknown): Notification {
  switch (codeOf(error)) {
    case 'ENOENT':
      return unreadableInput(path, 'does not exist', 'expected a log, a folder, a glob or an archive, check the path');
    case 'EACCES':
    case 'EPERM':
      return unreadableInput(path, 'may not be read (permission denied)', 'give read permission or copy it');
    case 'ELOOP':
      return {
        code: 'folder-loop',
        level: 'warning',
        message: `"${path}" is a symbolic link that leads back to itself; expected a log or a folder, name its real path`,
      };
    case 'ENAMETOOLONG':
      return unreadableInput(
        path.slice(0, 100),
        'is too long for a path',
        'expected a log, a folder, a glob or an archive',
      );
    default:
      return unreadableInput(path, `cannot be read (${reasonOf(error)})`, 'copy it to a local disk and try again');
  }
}

/** Tells an error of the operating system by its code, `ENOENT`; empty for another one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
