import type { FoundValue } from '../found-value.ts';
import { isTelling } from '../kinds/is-telling.ts';
import type { ValueKind } from '../kinds/value-kind.ts';
import { splitHostPort } from './find-by-pattern.ts';

const AUTHORITY = /(?<![a-z\d+.-])(?<scheme>[a-z][a-z\d+.:-]{1,60}):\\?\/\\?\/(?<authority>[^\s"'<>`]{1,2000})/gi;
/** Their authority is no host. */
const WITHOUT_HOST = /^(?:bundle\w*|file|jar|classpath|vfs|mvn|wrap|reference|blueprint|chrome|about|urn|data)$/i;

/** Finds users, passwords, hosts and database names in addresses: `jdbc:mysql://user:password@host:3306/database?…`. */
export function findUrls(text: string): readonly FoundValue[] {
  return Array.from(text.matchAll(AUTHORITY)).flatMap(({ 0: whole, index, groups }) => {
    const { scheme = '', authority = '' } = groups ?? {};
    if (WITHOUT_HOST.test(scheme)) return [];
    return inAuthority(authority, index + whole.length - authority.length, isDatabase(scheme));
  });
}

function isDatabase(scheme: string): boolean {
  return /(?:^|\.)jdbc:|^(?:mysql|mariadb|postgres(?:ql)?|mongodb(?:\+srv)?|redis|db2|sqlserver|oracle)$/i.test(scheme);
}

function inAuthority(text: string, offset: number, database: boolean): FoundValue[] {
  const whole = /^[^/?#;\\|]*/.exec(text)?.[0] ?? '';
  const at = endOfCredentials(text, whole);
  const hostsText = /^(?:[^/?#;|&\\]|\\(?!\/))*/.exec(text.slice(at))?.[0] ?? '';
  return [
    ...credentials(text.slice(0, Math.max(0, at - 1)), offset),
    ...Array.from(hostsText.matchAll(/[^,]+/g)).flatMap(({ 0: part, index }) =>
      splitHostPort(part, offset + at + index),
    ),
    ...(database ? databaseName(text, at + hostsText.length, offset) : []),
  ];
}

/** Behind the last `@` in front of the path; a password may hold a slash, then its port is none. */
function endOfCredentials(text: string, authority: string): number {
  const late = /^[^:@/?#]*:[^\s?#]*@(?=[\w.-]+(?::\d{1,5})?(?:[/?;,]|$))/.exec(text);
  if (late !== null && authority.includes('@')) return late[0].length;
  if (authority.includes('@')) return authority.lastIndexOf('@') + 1;
  const odd = /^[^:@/]*:(?!\d{1,5}(?:[/?#;,]|$))[^@\s?]{0,200}@/.exec(text);
  return odd === null || authority.startsWith('[') ? 0 : odd[0].length;
}

function credentials(text: string, offset: number): FoundValue[] {
  const colon = text.indexOf(':');
  const userEnd = colon === -1 ? text.length : colon;
  return [
    ...value('user', text, 0, userEnd, offset),
    ...(colon === -1 ? [] : value('password', text, colon + 1, text.length, offset)),
  ];
}

function databaseName(text: string, from: number, offset: number): FoundValue[] {
  const found = /^\\?\/(?<name>[^/?;:&,)\]}#]{1,200}?)(?=[.]?(?:[/?;:&,)\]}#]|$))/.exec(text.slice(from));
  const name = found?.groups?.name;
  if (found === null || name === undefined) return [];
  const end = from + found[0].length;
  return value('database', text, end - name.length, end, offset);
}

function value(kind: ValueKind, text: string, start: number, end: number, offset: number): FoundValue[] {
  return isTelling(kind, text.slice(start, end)) ? [{ kind, start: offset + start, end: offset + end }] : [];
}
