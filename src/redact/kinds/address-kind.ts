import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { ValueKind } from './value-kind.ts';

type Family = 'ipv4' | 'ipv6';

/** Ranges by what their addresses are for; the first that holds an address decides. */
const RANGES: readonly (readonly [kind: ValueKind | 'nobody', family: Family, address: string, bits: number])[] = [
  ['nobody', 'ipv4', '127.0.0.0', 8],
  ['nobody', 'ipv4', '0.0.0.0', 8],
  ['nobody', 'ipv4', '224.0.0.0', 3],
  ['ipv4-10', 'ipv4', '10.0.0.0', 8],
  ['ipv4-172', 'ipv4', '172.16.0.0', 12],
  ['ipv4-192', 'ipv4', '192.168.0.0', 16],
  ['ipv4-linklocal', 'ipv4', '169.254.0.0', 16],
  ['ipv4-shared', 'ipv4', '100.64.0.0', 10],
  ['nobody', 'ipv6', '::', 127],
  ['nobody', 'ipv6', 'ff00::', 8],
  ['ipv6-private', 'ipv6', 'fc00::', 7],
  ['ipv6-linklocal', 'ipv6', 'fe80::', 10],
];

const LISTS = RANGES.map(([kind, family, address, bits]) => {
  const list = new BlockList();
  list.addSubnet(address, bits, family);
  return { kind, family, list };
});

/** Returns the kind of an address by its range; nothing for loopback, multicast, netmasks, and what is no address. */
export function addressKind(text: string): ValueKind | undefined {
  const family = familyOf(text);
  if (family === undefined) return undefined;
  const range = LISTS.find((candidate) => candidate.family === family && candidate.list.check(text, family));
  if (range === undefined) return family === 'ipv4' ? 'ipv4-public' : 'ipv6-public';
  return range.kind === 'nobody' ? undefined : range.kind;
}

function familyOf(text: string): Family | undefined {
  if (isIPv4(text)) return 'ipv4';
  return isIPv6(text) ? 'ipv6' : undefined;
}
