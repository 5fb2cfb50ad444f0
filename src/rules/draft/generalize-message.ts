/** Makes a pattern of a message: what differs from log to log becomes a capture or a class. */

/** Longest part of a message that is looked for, in characters. */
const LONGEST = 200;
const MOST_CAPTURES = 5;
/** Letters that must stand in the pattern as they are: with fewer it would fit anything. */
const LEAST_LETTERS = 8;
/** Names and codes of databases stay; ids, values in quotes, addresses and words with digits do not. */
const TOKEN =
  /(?<code>\b(?:DB2|UTF-?8)\b|\bORA-\d{5}\b|\bSQLCODE=-?\d{1,6}\b|\bSQL ?STATE[=:] ?\w{5}\b|\berrno: \d{1,5}\b)|(?<uuid>\b[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\b)|(?<quoted>(?<!\w)'[^'\n]*'|"[^"\n]*"|`[^`\n]*`)|(?<address>\b[a-z]{2,10}:\/\/[^\s'"]+|(?<![\w.+-])[\w.+-]+@[\w.-]+|(?<![\w.])\/[\w./-]{2,})|(?<word>\b\w*\d\w*\b)/gu;
/** Words that name nothing. */
const PLAIN = new Set(
  'the for and with from into that this was were not are has have had than its but can all any of constructor prototype'.split(
    ' ',
  ),
);

/** A pattern that finds a message again. */
export interface MessagePattern {
  /** RE2. */
  readonly pattern: string;
  /** Names of its captures, in their order. */
  readonly names: readonly string[];
}

/** Generalizes the first line of a message; absent where too little of it would stand as it is. */
export function generalizeMessage(message: string): MessagePattern | undefined {
  const text = shorten(message.trim().split('\n')[0] ?? '');
  const names: string[] = [];
  const parts: string[] = [];
  let literal = '';
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const before = text.slice(end, match.index);
    literal += before;
    parts.push(escapePattern(before), patternOf(match, text.slice(0, match.index), names));
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  parts.push(escapePattern(rest));
  const letters = `${literal}${rest}`.replace(/[^\p{L}]/gu, '');
  return letters.length < LEAST_LETTERS ? undefined : { pattern: parts.join(''), names };
}

/** Escapes what means something in RE2; any letter may stand where one was lost in decoding. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replaceAll('\uFFFD', '.');
}

/** Cuts a long message behind a whole word. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return cut.slice(0, space > 0 ? space : LONGEST);
}

function patternOf(match: RegExpExecArray, before: string, names: string[]): string {
  const { code, uuid, quoted, address } = match.groups ?? {};
  if (code !== undefined) return escapePattern(code);
  if (uuid !== undefined) return '[\\da-fA-F-]{36}';
  if (address !== undefined) return '\\S+';
  if (quoted !== undefined) return quotedPattern(quoted.charAt(0), nameFor(before, names));
  const inner = /^\d+$/u.test(match[0]) ? '\\d+' : '\\w+';
  const name = wordBefore(before);
  return name === undefined || names.length >= MOST_CAPTURES ? inner : `(?<${take(name, names)}>${inner})`;
}

function quotedPattern(quote: string, name: string | undefined): string {
  const inner = `[^${quote}\\n]*`;
  return name === undefined ? `${quote}${inner}${quote}` : `${quote}(?<${name}>${inner})${quote}`;
}

function nameFor(before: string, names: string[]): string | undefined {
  return names.length >= MOST_CAPTURES ? undefined : take(wordBefore(before) ?? 'value', names);
}

/** The word that says what stands behind it: `table` of `Table '…'`. */
function wordBefore(before: string): string | undefined {
  const [, word = ''] = /(?<!\w)([A-Za-z]{3,20})[ =:([{]{0,3}$/u.exec(before) ?? [];
  return word === '' || PLAIN.has(word.toLowerCase()) ? undefined : `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

function take(name: string, names: string[]): string {
  const count = names.filter((taken) => taken.replace(/(?<!\d)\d+$/u, '') === name).length;
  const unique = count === 0 ? name : `${name}${count + 1}`;
  names.push(unique);
  return unique;
}
