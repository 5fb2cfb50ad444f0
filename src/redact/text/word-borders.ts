const WORD = /[\p{L}\p{N}_]/u;
const FILE_ENDING =
  /\.(?:log|txt|sql|dmp|gz|zip|tgz|tar|info|out|bak|dump|csv|xml|properties|json|html|md|ixf|del|trn|mdf|ldf)(?:[.\d]*)$/i;

/** Tells whether a character belongs to a word: a letter of any script, a digit, an underscore. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}

/**
 * Tells whether what stands from `start` to `end` is a whole word.
 *
 * An underscore joins words, as in `acme_Order`, which may be a table; in names of files and folders it does not.
 */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return isBorder(text, start, text[start - 1], text[start]) && isBorder(text, start, text[end], text[end - 1]);
}

function isBorder(text: string, at: number, outside: string | undefined, inside: string | undefined): boolean {
  if (!isWordCharacter(outside) || !isWordCharacter(inside)) return true;
  return (outside === '_' || inside === '_') && isInFileName(text, at);
}

function isInFileName(text: string, at: number): boolean {
  const before = /[^\s"'<>()[\]]{0,200}$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const after = /^[^\s"'<>()[\],;:]{0,200}/.exec(text.slice(at, at + 200))?.[0] ?? '';
  return /[/\\]/.test(before + after) || FILE_ENDING.test(after);
}
