import { isIP } from 'node:net';
import { parse } from 'tldts-icann';
import type { FoundValue } from '../found-value.ts';
import { addressKind } from '../kinds/address-kind.ts';
import { isTelling } from '../kinds/is-telling.ts';
import { LOOPBACK_HOSTS, WELL_KNOWN_DOMAINS } from '../tables/well-known.ts';

/** Below these anybody may have hosts of their own: the labels tell, the domain does not. */
const PROVIDERS =
  /(?:^|\.)(?:amazonaws\.com|lfr\.cloud|windows\.net|azure\.com|azurewebsites\.net|googleapis\.com|atlassian\.net|zendesk\.com|dynatrace\.com|cluster\.local)$/;
/** MySQL allows users from all addresses that begin so: `10.1.%`. */
const ADDRESS_MASK = /^\d{1,3}(?:\.\d{1,3}){0,2}(?:\.%){1,3}$/;
/** Endings of networks that nobody else reaches. */
const INTERNAL = /\.(?:local|localdomain|internal|intranet|intra|lan|corp|home|svc)$/;
/** Regions and services of providers. */
const PROVIDER_LABEL =
  /^(?:(?:us|eu|ap|sa|ca|me|af|il|cn|us-gov)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-?\d[a-z]?|ec2|compute(?:-\d)?|database|core|blob|table|s3|rds|cloudfront|vault|file|queue|servicebus|elb|es|svc|pod)$/;

/**
 * Splits a host into what has to be replaced: an address, or its labels and its domain.
 *
 * `db01.eu.acme.com` becomes the hosts `db01` and `eu` and the domain `acme.com`; `offset` is where it begins in the text.
 */
export function splitHost(host: string, offset: number): FoundValue[] {
  const lower = host.toLowerCase();
  if (LOOPBACK_HOSTS.has(lower)) return [];
  const address = addressOf(host);
  if (address !== undefined) {
    const kind = addressKind(address);
    return kind === undefined ? [] : [{ kind, start: offset, end: offset + host.length }];
  }
  // Endings that are reserved for examples.
  if (/\.(?:invalid|example)$/.test(lower)) return [];
  if (!lower.includes('.')) return labels(host, offset);
  const kept = keptPart(lower);
  const own = host.slice(0, host.length - kept.length);
  if (kept !== '') return isProvider(kept) || kept.startsWith('.') ? labels(own, offset) : [];
  const domain = parse(lower, { validateHostname: false }).domain ?? lower;
  const start = host.length - domain.length;
  return [
    ...labels(host.slice(0, start), offset),
    ...(isTelling('domain', domain)
      ? [{ kind: 'domain' as const, start: offset + start, end: offset + host.length }]
      : []),
  ];
}

function addressOf(host: string): string | undefined {
  if (!ADDRESS_MASK.test(host)) return isIP(host) > 0 ? host : undefined;
  const numbers = host.split('.').map((part) => (part === '%' ? '0' : part));
  return [...numbers, '0', '0'].slice(0, 4).join('.');
}

/** The end of a host that tells nothing: a domain that everybody knows, the ending of an internal network. */
function keptPart(host: string): string {
  const parts = host.split('.');
  for (let first = 0; first < parts.length - 1; first++) {
    const ending = parts.slice(first).join('.');
    if (WELL_KNOWN_DOMAINS.has(ending)) return ending;
  }
  const internal = INTERNAL.exec(host)?.[0] ?? '';
  const before = host.slice(0, host.length - internal.length);
  return internal !== '' && !before.includes('.') ? internal : '';
}

function isProvider(domain: string): boolean {
  return PROVIDERS.test(domain);
}

/** The labels in front of a domain, each a host of its own; those that name nobody stay. */
function labels(text: string, offset: number): FoundValue[] {
  return Array.from(text.matchAll(/[^.]+/g), ({ 0: label, index }) => ({ label, start: offset + index }))
    .filter(({ label }) => isTelling('host', label) && !PROVIDER_LABEL.test(label))
    .map(({ label, start }) => ({ kind: 'host', start, end: start + label.length }));
}
