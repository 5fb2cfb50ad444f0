// Changes one line; it may become several.
import { type Random, between } from '../../make-samples/random.ts';
import { pick, rangeOf, skewed } from '../chance.ts';
import { EXTREME_NUMBERS, EXTREME_TIMES, WORDS } from './words.ts';

const MUTATIONS: readonly ((line: string, random: Random) => string)[] = [
  (line, random) => put(line, random, pick(random, WORDS)),
  (line, random) => put(line, random, pick(random, WORDS)),
  (line, random) =>
    replaceOne(line, random, /\d+/g, (number) => pick(random, [...EXTREME_NUMBERS, `${number}${number}`])),
  (line, random) =>
    replaceOne(line, random, /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.,]\d+|\d\d:\d\d:\d\d[.,]\d+/g, () =>
      pick(random, EXTREME_TIMES),
    ),
  (line, random) => replaceOne(line, random, /[\w.]+/g, () => pick(random, WORDS)),
  (line, random) =>
    replaceOne(line, random, /[[\](){}<>:'"|#=,-]/g, () =>
      pick(random, ['', '[', ']', ':', '"', "'", '|', '\\', '\n']),
    ),
  (line, random) => cutOut(line, random),
  (line, random) => repeatPart(line, random),
  (line, random) => swapCase(line, random),
  (line, random) => line.slice(0, between(random, 0, line.length)),
  (line, random) => line.slice(between(random, 0, line.length)),
  (line, random) => put(line, random, String.fromCharCode(between(random, 0, 255))),
  (line, random) =>
    `${pick(random, ['\t', '    ', '> ', '# ', '| ', 'portal_1  | ', '[INFO] ', '2024-07-14T16:00:12.1Z '])}${line}`,
  (line) => `${line}\n${line}`,
  () => '',
];

/** Changes a line once. */
export function mutateLine(line: string, random: Random): string {
  return pick(random, MUTATIONS)(line, random);
}

function put(line: string, random: Random, word: string): string {
  const at = between(random, 0, line.length);
  return line.slice(0, at) + word + line.slice(at);
}

/** Replaces one of the places that a pattern has. */
function replaceOne(line: string, random: Random, pattern: RegExp, by: (found: string) => string): string {
  const found = [...line.matchAll(pattern)];
  if (found.length === 0) return put(line, random, by(''));
  const { 0: text, index } = pick(random, found);
  return line.slice(0, index) + by(text) + line.slice(index + text.length);
}

function cutOut(line: string, random: Random): string {
  const [start, end] = rangeOf(random, line.length);
  return line.slice(0, start) + line.slice(end);
}

function repeatPart(line: string, random: Random): string {
  const [start, end] = rangeOf(random, line.length);
  return line.slice(0, start) + line.slice(start, end).repeat(1 + skewed(random, 40)) + line.slice(end);
}

function swapCase(line: string, random: Random): string {
  const [start, end] = rangeOf(random, line.length);
  const part = line.slice(start, end);
  const upper = part.toUpperCase();
  return line.slice(0, start) + (part === upper ? part.toLowerCase() : upper) + line.slice(end);
}
