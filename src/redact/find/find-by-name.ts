import type { FoundValue } from '../found-value.ts';
import { isTelling } from '../kinds/is-telling.ts';
import { isSecretKind } from '../kinds/value-kind.ts';
import type { NamedKind } from '../tables/names-of-values.ts';
import { valuesOf } from './find-by-pattern.ts';
import { kindOfName } from './kind-of-name.ts';
import { type Assignment, valueRange } from './value-range.ts';

/** `name=value`, `"name": "value"`, `name => value`; escaped quotes where JSON is in JSON; `name........value` of HikariCP. */
const ASSIGNED =
  /(?<![\p{L}\d_.])(?<name>[\p{L}_][\p{L}\d_.[\]$-]{0,200})\\{0,2}["']?(?<sep>\s{0,3}(?:=>|:=|[:=](?![:=/]))\s{0,3}|\.{4,60}(?="))/gu;
/** `<password>value</password>`. */
const ELEMENT = /<(?<name>[A-Za-z][\w.:-]{0,100})(?:\s[^<>]{0,300})?>(?<value>[^<>\r\n]{1,4000})<\//g;
/** `<property name="password" value="value"/>`, `<entry key="password">value</entry>`. */
const ATTRIBUTES =
  /\b(?:name|key)=["'](?<name>[A-Za-z][\w.-]{0,100})["'](?:\s{1,5}value=["']|\s{0,5}>)(?<value>[^"'<>\r\n]{1,4000})/g;
/** `<property value="value" name="password"/>`. */
const SWAPPED =
  /\bvalue=["'](?<value>[^"'<>\r\n]{1,1000})["']\s{1,5}(?:name|key)=["'](?<name>[A-Za-z][\w.-]{0,100})["']/g;
/** `--password value`, `-storepass value`. */
const OPTION = /(?<![\w-])--?(?<name>[A-Za-z][\w-]{2,60})\s{1,3}(?![-=])["']?(?<value>[^\s"']{1,400})/g;

/** Finds values by the names in front of them: of properties, variables, options, fields and elements. */
export function findByName(text: string): readonly FoundValue[] {
  const found: FoundValue[] = [];
  for (const match of text.matchAll(ASSIGNED)) {
    const { name = '', sep = '' } = match.groups ?? {};
    const kind = kindOfName(text[match.index - 1] === '-' ? name.replace(/^D(?=[a-z])/, '') : name);
    if (kind === undefined || kind === 'nothing') continue;
    const assignment = { text, nameStart: match.index, valueStart: match.index + match[0].length, sep: sep.trim() };
    found.push(...assigned(kind, name, assignment));
  }
  for (const pattern of [ELEMENT, ATTRIBUTES, SWAPPED, OPTION]) {
    for (const match of text.matchAll(pattern)) {
      const { name = '', value = '' } = match.groups ?? {};
      const kind = kindOfName(name);
      const start =
        match.index + (pattern === SWAPPED ? match[0].indexOf(value, 'value='.length) : match[0].lastIndexOf(value));
      if (kind !== undefined && kind !== 'nothing') found.push(...named(kind, text, start, start + value.length));
    }
  }
  return found;
}

function assigned(kind: NamedKind, name: string, assignment: Assignment): FoundValue[] {
  const range = valueRange(assignment, kind);
  if (range === undefined) return [];
  const value = assignment.text.slice(range.start, range.end);
  if (assignment.sep === ':' && !range.quoted && !isCertainBehindColon(kind, name, value, assignment)) return [];
  return named(kind, assignment.text, range.start, range.end);
}

/** Behind a colon a sentence may follow: `Invalid token: expected`, `server: Apache`. */
function isCertainBehindColon(kind: NamedKind, name: string, value: string, { text, nameStart }: Assignment): boolean {
  const before = text.slice(Math.max(0, nameStart - 30), nameStart);
  if (/\b(?:unexpected|invalid|illegal|unknown|missing|bad|wrong|expected|no|for|of|the|a|an|is)\s$/i.test(before)) {
    return isSecretKind(kind) ? /\d/.test(value) && value.length > 7 : false;
  }
  if (kind === 'token' || kind === 'key')
    return value.length > 7 && /\d/.test(value) && !/^[\w$]+(?:\.[\w$]+)+$/.test(value);
  if (/^server$/i.test(name)) return false;
  return true;
}

/** A user with a blank in it is the name of a person. */
function named(kind: NamedKind, text: string, start: number, end: number): FoundValue[] {
  const value = text.slice(start, end);
  if (kind === 'mail' && !value.includes('@')) return [];
  if (kind === 'user' && value.includes(' ')) return isTelling('name', value) ? [{ kind: 'name', start, end }] : [];
  if (kind === 'host' || kind === 'hosts') return valuesOf('hosts', text, start, end);
  return valuesOf(kind, text, start, end);
}
