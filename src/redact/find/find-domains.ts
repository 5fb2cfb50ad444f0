import type { FoundValue } from '../found-value.ts';
import { splitHost } from './split-host.ts';

/** Endings that a host in a sentence may have; others are endings of files or parts of property names as well. */
const ENDINGS =
  'com|net|org|edu|gov|mil|int|eu|de|fr|es|it|nl|be|ch|at|pl|pt|se|no|dk|fi|ie|uk|us|ca|br|mx|ar|cl|pe|jp|cn|au|nz|za|ru|tr|gr|cz|hu|ro|il|ae|sg|kr|tw|hk|cat|cloud|local|internal|intranet|intra|lan|corp|localdomain|svc';
const DOMAIN = new RegExp(
  `(?<![\\w.$@/\\\\%-])(?:[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?\\.){1,8}(?:${ENDINGS})(?![\\w$-]|\\.[\\w$]|\\(|=)`,
  'gi',
);
/** Packages of Java begin as domains end. */
const PACKAGE = /^(?:com|org|net|edu|gov|java|javax|jakarta|sun|jdk|io|system|jdbc|liferay)\./i;
/** Words of sentences that lost a blank, and properties. */
const UNCERTAIN =
  /^[a-z\d-]+\.(?:at|be|no|it|is|us|int|cat|svc|cloud|se|es|ca|ch|ie|de|local|internal|home|corp|lan|int)$/i;

/** Finds hosts with their domain in sentences: `db01.acme.com`. Packages, classes, files and properties are none. */
export function findDomains(text: string): readonly FoundValue[] {
  return Array.from(text.matchAll(DOMAIN)).flatMap(({ 0: host, index }) =>
    isHost(host) ? splitHost(host, index) : [],
  );
}

function isHost(host: string): boolean {
  const oneCase = host === host.toLowerCase() || host === host.toUpperCase();
  const certain = !UNCERTAIN.test(host) || /[\d-]/.test(host) || /\.(?:de|es|ch)$/i.test(host);
  return oneCase && certain && !PACKAGE.test(host);
}
