// The same text in other encodings, and behind what other programs put in front of every line.
import { type Random } from '../../make-samples/random.ts';
import { chance, pick } from '../chance.ts';

const PREFIXES: readonly string[] = [
  'portal_1    | ',
  '2024-07-14T16:00:12.120000001Z stdout F ',
  'Jan 13 11:11:00.345 build-31 [liferay-7c9d4f5b8-x2k7q] [dxp] ',
  '[2024-07-14T16:00:12.120Z] ',
];

const ENCODINGS: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}\n`, 'utf16le').swap16(),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text.replaceAll('\n', ' é €\n')),
  (text) => Buffer.from(text.replaceAll('\n', ' é\n'), 'latin1'),
  (text) => Buffer.from(`${text.slice(0, text.length / 2)}\ufeff${text}`, 'utf16le'),
];

/** Writes a text of Latin 1 as bytes; now and then in another encoding or behind prefixes. */
export function encodeText(text: string, random: Random): Buffer {
  const prefixed = chance(random, 0.08) ? prefixLines(text, random) : text;
  if (!chance(random, 0.12)) return Buffer.from(prefixed, 'latin1');
  return pick(random, ENCODINGS)(Buffer.from(prefixed, 'latin1').toString('utf8'));
}

function prefixLines(text: string, random: Random): string {
  const prefixes = [pick(random, PREFIXES), pick(random, PREFIXES)];
  const share = pick(random, [0, 0, 0.3]);
  return text
    .split('\n')
    .map((line) => `${prefixes[chance(random, share) ? 1 : 0] ?? ''}${line}`)
    .join('\n');
}
