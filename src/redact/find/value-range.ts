import { isSecretKind } from '../kinds/value-kind.ts';
import type { NamedKind } from '../tables/names-of-values.ts';

/** A name and what comes behind it. */
export interface Assignment {
  readonly text: string;
  readonly nameStart: number;
  readonly valueStart: number;
  /** `=`, `:` … */
  readonly sep: string;
}

/** Where a value stands, the end exclusive. */
export interface ValueRange {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

const MOST_QUOTED = 2048;
const MOST_BARE = 512;
/** SQL Server takes braces for quotes, and two of them for one: `password={a;b}}c};encrypt=true`. */
const BRACED = /^\{(?<value>(?:[^{}]|\}\}){1,256})\}(?=;)/;
/** What may stand in front of a name that begins its line: then the value goes on to the end of the line. */
const LINE_START = /(?:^|\n)[\s>*#|-]{0,20}(?:(?:export|set|ENV|declare -x|-e|--env)\s{1,3})?$/;

/** Finds where the value behind a name ends: at its quote, at the end of its line, or at what comes after it. */
export function valueRange(assignment: Assignment, kind: NamedKind): ValueRange | undefined {
  const { text, valueStart } = assignment;
  const opening = /^\\{0,2}["'`]|^&quot;/.exec(text.slice(valueStart, valueStart + 6))?.[0];
  if (opening !== undefined) return quotedRange(text, valueStart, opening);
  const rest = lineFrom(text, valueStart, MOST_BARE);
  const braced = BRACED.exec(rest)?.groups?.value;
  if (braced !== undefined) return { start: valueStart + 1, end: valueStart + 1 + braced.length, quoted: true };
  const length = isSecretKind(kind) ? secretLength(assignment, rest) : nameLength(assignment, kind, rest);
  return length === 0 ? undefined : { start: valueStart, end: valueStart + length, quoted: false };
}

function quotedRange(text: string, valueStart: number, opening: string): ValueRange | undefined {
  const start = valueStart + opening.length;
  const rest = lineFrom(text, start, MOST_QUOTED);
  let end = rest.indexOf(opening);
  // A quote that is escaped belongs to the value.
  while (opening.length === 1 && end > 0 && rest[end - 1] === '\\' && rest[end - 2] !== '\\')
    end = rest.indexOf(opening, end + 1);
  const length = end === -1 ? rest.length : end;
  return length === 0 ? undefined : { start, end: start + length, quoted: true };
}

function lineFrom(text: string, start: number, most: number): string {
  return /^[^\r\n]*/.exec(text.slice(start, start + most))?.[0] ?? '';
}

function secretLength(assignment: Assignment, rest: string): number {
  const { text, nameStart, sep } = assignment;
  const before = text.slice(Math.max(0, nameStart - 60), nameStart);
  if (sep !== ':' && LINE_START.test(before) && !before.includes(';')) return rest.trimEnd().length;
  const word = /^[^\s"'`<>]*/.exec(rest)?.[0] ?? '';
  return withoutClosing(before, cutAtSeparator(before, word)).length;
}

/** What came before tells what separates: `?a=b&…`, `;a=b;…`, `{a=b, …`. */
function cutAtSeparator(before: string, word: string): string {
  const separator = /[?&;](?:amp;)?$/.exec(before)?.[0] ?? '';
  if (separator.startsWith('?') || separator.startsWith('&')) return word.split('&')[0] ?? '';
  if (separator === ';' || /;\w[\w ]{0,30}=/.test(word)) return word.split(';')[0] ?? '';
  if (!/[{[(,]\s{0,2}$/.test(before)) return word;
  // The name of an algorithm belongs to a hash: {SSHA}…
  const algorithm = /^\{[\w-]{1,30}\}/.exec(word)?.[0] ?? '';
  return algorithm + (word.slice(algorithm.length).split(/[,)\]}]/)[0] ?? '');
}

function withoutClosing(before: string, word: string): string {
  const opened = /[([{][^()[\]{}]*$/.test(before);
  return word.replace(opened ? /(?<![.,;:)\]}])[.,;:)\]}]+$/ : /(?<![,;])[,;]+$/, '');
}

function nameLength({ text, nameStart, sep }: Assignment, kind: NamedKind, rest: string): number {
  const before = text.slice(Math.max(0, nameStart - 2), nameStart);
  const list = /[{,]\s?$/.test(before);
  // The text of an entity: `{userId=20123, userName=Joe Bloggs, …}`.
  if (sep === '=' && list && (kind === 'user' || kind === 'name'))
    return /^[^,{}=\r\n]{0,200}(?=[,}]|$)/.exec(rest)?.[0].trimEnd().length ?? 0;
  if (kind === 'name') return /^[\p{L}][\p{L}\d .'’-]{0,100}/u.exec(rest)?.[0].trimEnd().length ?? 0;
  if (kind === 'mail') return /^[^\s,;"'<>(){}[\]]{3,200}/.exec(rest)?.[0].length ?? 0;
  if (kind === 'hosts') return /^[^\s"'<>&}]{1,2000}(?<![.,;)])/.exec(rest)?.[0].length ?? 0;
  if (kind === 'host') return /^(?:\[[\da-f:.]+\]|[\w.:-]{1,253})(?<![.:-])/i.exec(rest)?.[0].length ?? 0;
  // A distinguished name is one user: cn=reader,dc=acme,dc=com.
  const distinguished = /^(?:cn|uid|ou|dc|o)=[^\s;"']{1,400}/i.exec(rest);
  return (distinguished ?? /^[\p{L}\d_.$@\\+-]{1,200}(?<![.])/u.exec(rest))?.[0].length ?? 0;
}
