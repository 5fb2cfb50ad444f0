import type { FoundValue } from '../found-value.ts';
import { addressKind } from '../kinds/address-kind.ts';

const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g;
const IPV6 = /(?<![\w.:])(?:[\da-f]{0,4}:){2,7}(?:[\da-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:]|\.\d)/gi;
const MAC = /(?<![\w:.-])(?:[\da-f]{2}:){5}[\da-f]{2}(?![\w:-])|(?<![\w:.-])(?:[\da-f]{2}-){5}[\da-f]{2}(?![\w:-])/gi;

const VERSION_BEFORE =
  /(?:\b(?:version|versions|release|schema|build|driver|jdbc|ver|patch|update|oracle|mysql|mariadb|postgresql|server 20\d\d|db2|java|jre|jdk|tomcat|sybase|ase|dxp|ce|liferay|upgraded|osgi|bundle)\W{1,3}(?:is |to |from )?|\w\.\w+:|\bv|-)$/i;
const VERSION_AFTER =
  /^(?:\.(?:jar|war|zip|lpkg|tar|tgz|rpm|exe|msi)|-[a-z\d]|\s(?:to|->|-)\s\d|[)\]]\d|,\s?[\d.]{1,24}\))/i;
/** Programs as they name themselves, in headers of HTTP too: `Chrome/126.0.0.0`. */
const PRODUCT_BEFORE =
  /\b(?:tomcat|coyote|chrome|chromium|safari|firefox|edge?|opr|gecko|applewebkit|mozilla|javamail|java|jdk|openjdk|wildfly|jetty|httpd|nginx|curl)\/$/i;
const ADDRESS_BEFORE =
  /(?:\/|@|\b(?:host|hosts|addr|address|addresses|ip|server|client|remote|peer|node|inet|on|ping|bind|nameserver|gateway|connect(?:ed|ing|ion)?(?: to| from)?|x-forwarded-for|listening)\W{1,4})$/i;
const ADDRESS_AFTER = /^(?::\d{2,5}\b|\/\d{1,2}\b|\|\d)/;

/** The Backup Server of Sybase numbers its messages so: `4.141.2.40: [11] The 'open' call failed`. */
const SYBASE_CODE = /^4\.\d{1,3}\.\d\.\d{1,2}$/;

/** Finds addresses of networks and of network cards; versions of four numbers are none. */
export function findAddresses(text: string): readonly FoundValue[] {
  return [
    ...matches(text, IPV4).filter((match) => isAddress(text, match)),
    ...matches(text, IPV6).filter(({ value }) => isLikelyIpv6(value)),
  ]
    .flatMap(({ value, start, end }) => {
      const kind = addressKind(value);
      return kind === undefined ? [] : [{ kind, start, end }];
    })
    .concat(matches(text, MAC).map(({ start, end }) => ({ kind: 'mac', start, end })));
}

interface Match {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function matches(text: string, pattern: RegExp): Match[] {
  return Array.from(text.matchAll(pattern), ({ 0: value, index }) => ({
    value,
    start: index,
    end: index + value.length,
  }));
}

function isAddress(text: string, { value, start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 32);
  if (SYBASE_CODE.test(value) && (/^:? /.test(after) || value === text)) return false;
  const kind = addressKind(value);
  if (kind === 'ipv4-public' && PRODUCT_BEFORE.test(before) && !ADDRESS_AFTER.test(after)) return false;
  if (ADDRESS_AFTER.test(after) || ADDRESS_BEFORE.test(before)) return !VERSION_AFTER.test(after);
  if (VERSION_BEFORE.test(before) || VERSION_AFTER.test(after)) return false;
  const [first = 0, ...others] = value.split('.').map(Number);
  return kind !== 'ipv4-public' || first > 25 || others.some((part) => part > 99);
}

/** `a::b` is as well a name in a program: what is short needs the beginning of a range that is in use. */
function isLikelyIpv6(value: string): boolean {
  const groups = value.split(':').filter((group) => group !== '');
  return groups.length > 3 || /^(?:fe80|f[cd][\da-f]{2}|[23][\da-f]{3}):/i.test(value);
}
