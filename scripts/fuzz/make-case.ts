import { makeRandom } from '../make-samples/random.ts';
import { pick, seedOfCase } from './chance.ts';
import type { CaseFile, FuzzCase, FuzzKind } from './fuzz-case.ts';
import { logCase, togetherCase } from './kinds/log-case.ts';
import * as other from './kinds/other-cases.ts';
import { packedCase } from './kinds/packed-case.ts';
import { scriptsOf } from './scripts.ts';
import type { Seeds } from './seeds.ts';

/** A case of a run, and which of the scripts of its kind it is tried with. */
export interface MadeCase extends FuzzCase {
  readonly script: number;
}

/** Makes the case that has this number in a run with this seed: the same one every time. */
export async function makeCase(
  seeds: Seeds,
  seed: number,
  index: number,
  kinds: readonly FuzzKind[],
): Promise<MadeCase> {
  const random = makeRandom(seedOfCase(seed, index));
  // The first few numbers of neighbouring seeds are alike.
  for (let left = 4; left > 0; left--) random();
  const kind = pick(random, kinds);
  const script = Math.floor(random() * scriptsOf(kind).length);
  return { kind, script, files: await filesOf(kind, seeds, random) };
}

async function filesOf(kind: FuzzKind, seeds: Seeds, random: () => number): Promise<readonly CaseFile[]> {
  switch (kind) {
    case 'together':
      return togetherCase(seeds, random);
    case 'packed':
      return packedCase(seeds, random);
    case 'saved':
      return other.savedCase(seeds, random);
    case 'rule':
      return other.ruleCase(seeds, random);
    case 'templates':
      return other.templatesCase(seeds, random);
    case 'map':
      return other.mapCase(random);
    case 'accepted':
      return other.acceptedCase(random);
    case 'export':
      return other.exportCase(seeds, random);
    case 'archive':
      return other.archiveCase(seeds, random);
    case 'query':
      return other.queryCase(random);
    default:
      return logCase(kind, seeds, random);
  }
}
