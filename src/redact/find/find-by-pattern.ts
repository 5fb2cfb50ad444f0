import type { FoundValue, Finder } from '../found-value.ts';
import { isTelling } from '../kinds/is-telling.ts';
import { isValueKind } from '../kinds/value-kind.ts';
import type { ValuePattern } from '../tables/value-pattern.ts';
import { splitHost } from './split-host.ts';

/** Makes a finder of a table of patterns: what a group named after a kind holds is a value of that kind. */
export function finderOf(patterns: readonly ValuePattern[]): Finder {
  const searched = patterns.map(({ pattern, needs }) => ({
    pattern: new RegExp(pattern.source, withFlags(pattern.flags)),
    needs,
  }));
  return (text) =>
    searched.flatMap(({ pattern, needs }) =>
      needs === undefined || needs.some((part) => text.includes(part)) ? find(text, pattern) : [],
    );
}

function withFlags(flags: string): string {
  return ['d', 'g', ...['i', 'm', 's', 'u'].filter((flag) => flags.includes(flag))].join('');
}

function find(text: string, pattern: RegExp): FoundValue[] {
  const found: FoundValue[] = [];
  // Most texts are short and hold nothing of it: `matchAll` copies the pattern first.
  if (text.search(pattern) < 0) return found;
  for (const { indices } of text.matchAll(pattern)) {
    for (const [group, range] of Object.entries(indices?.groups ?? {})) {
      if (range !== undefined) found.push(...valuesOf(group, text, range[0], range[1]));
    }
  }
  return found;
}

/** `host` is split into its parts, `hosts` is a list; every other group is a value of the kind it is named after. */
export function valuesOf(group: string, text: string, start: number, end: number): FoundValue[] {
  const value = text.slice(start, end);
  if (group === 'host') return splitHost(value, start);
  if (group === 'hosts') {
    return Array.from(value.matchAll(/[^\s,;|]+/g)).flatMap(({ 0: part, index }) => splitHostPort(part, start + index));
  }
  if (group === 'mail' && isTelling('mail', value)) return mailValues(value, start);
  return isValueKind(group) && isTelling(group, value) ? [{ kind: group, start, end }] : [];
}

/** A mail address is one value; its domain is another one, which may stand elsewhere by itself. */
function mailValues(value: string, start: number): FoundValue[] {
  const at = Math.max(value.lastIndexOf('@') + 1, value.lastIndexOf('%40') + 3);
  return [{ kind: 'mail', start, end: start + value.length }, ...splitHost(value.slice(at), start + at)];
}

/** `[2001:db8::1]:3306`, `db01:3306`, `db01\INSTANCE`. */
export function splitHostPort(text: string, offset: number): FoundValue[] {
  const { groups } = /^(?:\[(?<inside>[\da-f:.]{1,64})[^\]]{0,64}\]|(?<plain>[^:\\[\]()]+))/i.exec(text) ?? {};
  if (groups?.inside !== undefined) return splitHost(groups.inside, offset + 1);
  return groups?.plain === undefined ? [] : splitHost(groups.plain, offset);
}
