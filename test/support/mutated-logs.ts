// Logs of samples and of rules, changed by chance as the fuzzer changes them.
import fc from 'fast-check';
import { makeRandom } from '../../scripts/make-samples/random.ts';
import { mutateText } from '../../scripts/fuzz/mutate/mutate-text.ts';
import { readSeeds } from '../../scripts/fuzz/seeds.ts';

const { logs } = await readSeeds();
const ALL = [...logs.values()].flat();
const seed = fc.integer({ min: 0, max: 0xffffffff });

/** What samples show, by the folder they stand in; `examples` are the logs in rules, `gogo` sessions of the shell. */
export const LOG_KINDS: readonly string[] = [...logs.keys()];

/** A log of a folder, or of any, changed in anything: its characters, too. Texts are bytes in strings of Latin 1. */
export function mutatedLog(kind?: string): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...textsOf(kind)), seed)
    .map(([text, number]) => Buffer.from(mutateText(text, makeRandom(number), ALL).slice(0, 100_000), 'latin1'));
}

/** Whole lines of logs of a folder, in any order, some of them left out and some twice; nothing that is cleaned away. */
export function shuffledLines(kind: string): fc.Arbitrary<readonly string[]> {
  const lines = textsOf(kind)
    .flatMap((text) => Buffer.from(text, 'latin1').toString('utf8').split('\n'))
    .filter((line) => PLAIN.test(line) && !WRAPPED.test(line));
  return fc
    .array(fc.nat(lines.length - 1), { maxLength: 12 })
    .chain((starts) =>
      fc
        .array(fc.integer({ min: 1, max: 12 }), { minLength: starts.length, maxLength: starts.length })
        .map((lengths) => starts.flatMap((start, index) => lines.slice(start, start + lengths[index]))),
    );
}

/** No control characters, no replacement of lost bytes. */
const PLAIN = /^[^\p{C}\ufffd]*(?:\t[^\p{C}\ufffd]*)*$/u;
/** What is taken off in front of a line, and lines that are written anew. */
const WRAPPED = /^(?:\S+ +\| |\{|\[|\d{4}-\d\d-\d\dT|[A-Z][a-z]{2} \d+ |\d\d\/|> )|\\/;

function textsOf(kind: string | undefined): readonly string[] {
  return kind === undefined ? ALL : (logs.get(kind) ?? []);
}
