/** Finds addresses that cannot be right, without asking the network. */
import { isIP } from 'node:net';
import { distance } from 'fastest-levenshtein';
import { didYouMean } from '../../errors.ts';
import type { Rule } from '../../model/rule.ts';
import type { ValueRemark } from './remark.ts';

/** Something that begins like an address. */
const SCHEME = /^([A-Za-z]{2,10})(:\/{0,3}|\/\/)(?=[\w[])/u;
/** Beginnings of addresses, mistyped or not, for which `http` or `https` was meant. */
const LIKE_HTTP = /^h[htps]{1,6}$/iu;
const LOCAL = /^localhost$|\.(?:local|localhost|internal|intranet|lan|home|test|invalid|example)$/u;
const TRAILING = /[.,;:)\]}>"']$/u;
/** A host that this many addresses name is no mistyped one. */
const OFTEN = 3;
const MOST_SLIPS = 2;

/** Counts the hosts of all addresses of rules. */
export function countHosts(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const hosts = rules.flatMap(addressesOf).flatMap(({ text }) => (URL.canParse(text) ? [new URL(text).hostname] : []));
  return new Map([...Map.groupBy(hosts, (host) => host)].map(([host, all]) => [host, all.length]));
}

/** Checks the links and sources of a rule; a source that is no address may be any text. */
export function findAddressMistakes(rule: Rule, hosts: ReadonlyMap<string, number>): readonly ValueRemark[] {
  return addressesOf(rule).flatMap(({ path, text }) => {
    const message = addressMistake(text, hosts);
    return message === undefined ? [] : [{ path, message }];
  });
}

function addressesOf({ remediation, sources }: Rule): readonly { path: readonly PropertyKey[]; text: string }[] {
  return [
    ...remediation.links.map(({ url }, index) => ({ path: ['remediation', 'links', index, 'url'], text: url })),
    ...sources.map((text, index) => ({ path: ['sources', index], text })).filter(({ text }) => isAddress(text)),
  ];
}

function isAddress(text: string): boolean {
  const [, scheme = '', mark = ''] = SCHEME.exec(text) ?? [];
  return mark.includes('//') || LIKE_HTTP.test(scheme) || /^www\./iu.test(text);
}

function addressMistake(text: string, hosts: ReadonlyMap<string, number>): string | undefined {
  const shown = `"${text.slice(0, 200)}"`;
  const [, scheme = '', mark = ''] = SCHEME.exec(text) ?? [];
  if (!/^https?$/iu.test(scheme) || mark !== '://')
    return `${shown} does not begin with https:// or http://${didYouMean([scheme], ['https', 'http'])}`;
  if (/\s/u.test(text))
    return `${shown} holds a space; an address stands alone, write other words as a source of their own`;
  if (/^https?:\/\/https?[:/]/iu.test(text)) return `${shown} has its beginning twice`;
  if (TRAILING.test(text) && !isBalanced(text))
    return `${shown} ends with ${text.slice(-1)}, which is no part of an address`;
  if (!URL.canParse(text)) return `${shown} is no address; expected https://<host>/<path>`;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return `${shown} holds a user name; an address is for everybody`;
  return hostMistake(url.hostname, hosts);
}

/** `https://en.wikipedia.org/wiki/Oracle_(disambiguation)` ends well. */
function isBalanced(text: string): boolean {
  return text.endsWith(')') && text.split('(').length === text.split(')').length;
}

function hostMistake(host: string, hosts: ReadonlyMap<string, number>): string | undefined {
  if (isIP(host.replace(/^\[|\]$/gu, '')) > 0)
    return `the host "${host}" is a number; name a page that everybody can reach`;
  if (!host.includes('.') || LOCAL.test(host))
    return `the host "${host}" is a local one; name a page that everybody can reach`;
  if ((hosts.get(host) ?? 0) >= OFTEN) return undefined;
  const meant = [...hosts].find(
    ([known, count]) => count >= OFTEN && known !== host && distance(known, host) <= MOST_SLIPS,
  );
  return meant === undefined ? undefined : `the host "${host}" is named by no other rule. Did you mean "${meant[0]}"?`;
}
