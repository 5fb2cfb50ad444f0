import { type Random, between } from '../../make-samples/random.ts';
import { plantSecrets } from '../canaries.ts';
import { chance, pick } from '../chance.ts';
import type { CaseFile, FuzzKind } from '../fuzz-case.ts';
import { encodeText } from '../mutate/encode.ts';
import { mutateBytes } from '../mutate/mutate-bytes.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import type { Seeds } from '../seeds.ts';

/** Names that are no trouble for a file system, and might be for whoever shows them. */
const NAMES: readonly string[] = [
  ...['output.log', 'catalina.out', 'import.log', '[a] b.log', 'ünï {{code}}.log', "it's $(x).txt", '-x.log'],
  ...['a\u202eb.log', 'upgrade_report.info', 'gogo.txt', '__proto__.log'],
];

/** Makes one log of a sample. */
export function logCase(kind: FuzzKind, seeds: Seeds, random: Random): readonly CaseFile[] {
  return [{ name: pick(random, ['output.log', 'output.log', ...NAMES]), bytes: mutateLog(kind, seeds, random) }];
}

/** Makes two to four logs of one upgrade, of any samples. */
export function togetherCase(seeds: Seeds, random: Random): readonly CaseFile[] {
  const folders = [...seeds.logs.keys()];
  return Array.from({ length: between(random, 2, 4) }, (_, index) => {
    const of = chance(random, 0.5) ? 'together' : pick(random, folders);
    return { name: `${index}/${pick(random, NAMES)}`, bytes: mutateLog(of, seeds, random) };
  });
}

/** Changes a sample of a folder: its lines, then its bytes, then how it is encoded. What will still be changed gets no secrets. */
export function mutateLog(folder: string, { logs }: Seeds, random: Random, isFinal = true): Buffer {
  const own = logs.get(folder) ?? [''];
  const others = chance(random, 0.5) ? own : [...logs.values()].flat();
  const text = mutateText(windowOf(pick(random, own), random), random, others);
  const planted = isFinal && chance(random, 0.5) ? plantSecrets(text, random) : text;
  const bytes = encodeText(planted, random);
  // Secrets would no longer be what they were.
  return planted === text && chance(random, 0.15) ? mutateBytes(bytes, random) : bytes;
}

/** Often only some lines of a log: what stands in them is met sooner. */
function windowOf(text: string, random: Random): string {
  if (chance(random, 0.6)) return text;
  const lines = text.split('\n');
  const start = between(random, 0, lines.length - 1);
  return lines.slice(start, start + between(random, 1, 40)).join('\n');
}
