/** `upgrade.log`, `catalina.out`, `nohup.err`, and the same rotated (`x.log.1`, `x.log.20260202_100000`) or packed. */
const LOG_NAME = /\.(?:log|txt|out|err|trc|msg|lst|info|stdout|stderr)(?:[.\-_]?\d[\d.\-_T]*)?(?:\.(?:gz|zst))?$/i;
const ARCHIVE_NAME = /\.(?:gz|zst|tgz|tzst|tar|zip)$/i;
/** `console`, `upgrade-log`, `typescript`, `liferay.log-20240102`. */
const WORD_NAME = /^[^.]*(?:log|console|typescript|upgrade|output|nohup)[^.]*$|\.log\b/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '__MACOSX']);

/** Tells by its name whether a file in a folder or an archive is worth opening; a file that is named always is. */
export function looksLikeLog(name: string): boolean {
  if (name.startsWith('.')) return false;
  return LOG_NAME.test(name) || ARCHIVE_NAME.test(name) || WORD_NAME.test(name);
}

/** Tells whether a folder is passed over: hidden ones, and those that hold code. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name);
}

/** Systems allow paths of 4096 bytes; archives hold names of megabytes. */
const LONGEST_PATH = 4096;

/** Tells whether the member of an archive is worth opening, by its path. */
export function looksLikeLogMember(path: string): boolean {
  if (path.length > LONGEST_PATH) return false;
  const names = path.split(/[/\\]/);
  const name = names.pop() ?? '';
  return looksLikeLog(name) && !names.some((folder) => folder !== '.' && isSkippedFolder(folder) && folder !== '..');
}
