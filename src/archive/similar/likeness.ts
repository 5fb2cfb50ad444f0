import type { Failure } from '../../model/archive.ts';
import { codesOf, exceptionNames, saidTerms } from './failure-terms.ts';

/** How like two failures are: 0 to 1 of what the first one has that could be alike, and what is. */
export interface Likeness {
  readonly likeness: number;
  /** The most telling first. */
  readonly why: readonly string[];
}

/** Something that two failures may have in common. */
interface Trait {
  /** What it counts where it is the same. */
  readonly weight: number;
  /** 0 to 1. */
  readonly share: number;
  readonly why: string;
}

const MOST_SAID = 4;
/** They say that something is wrong, not what. */
const GENERIC = /^(?:SQL|NullPointer|IllegalState|IllegalArgument|Runtime|IO|ClassCast|Portal|System)?Exception$/;

/** Compares a failure with another one. `rarityOf`: how much a term tells; what many failures say tells little. */
export function compareFailures(subject: Failure, other: Failure, rarityOf: (term: string) => number): Likeness {
  const traits = [
    exceptionTrait(subject, other),
    saidTrait(subject, other, rarityOf),
    sameTrait(35, 'step', subject.process, other.process),
    sameTrait(15, 'rule', subject.ruleId, other.ruleId),
    codeTrait(subject, other),
    sameTrait(5, 'module', subject.module, other.module),
  ].filter((trait) => trait !== undefined);
  const possible = traits.reduce((sum, { weight }) => sum + weight, 0);
  const alike = traits.filter(({ share }) => share > 0).toSorted((left, right) => worth(right) - worth(left));
  return {
    likeness:
      possible === 0 ? 0 : Math.round((100 * alike.reduce((sum, trait) => sum + worth(trait), 0)) / possible) / 100,
    why: alike.map(({ why }) => why),
  };
}

function worth({ weight, share }: Trait): number {
  return weight * share;
}

/** Traits that the first failure does not have are not compared. */
function sameTrait(weight: number, name: string, subject?: string, other?: string): Trait | undefined {
  return subject === undefined
    ? undefined
    : { weight, share: subject === other ? 1 : 0, why: `the same ${name} ${subject}` };
}

function exceptionTrait(subject: Failure, other: Failure): Trait | undefined {
  const [mine, theirs] = [exceptionNames(subject), exceptionNames(other)];
  const root = mine.at(-1);
  if (root === undefined) return undefined;
  const weight = GENERIC.test(root) ? 12 : 30;
  if (mine.join() === theirs.join()) {
    return {
      weight,
      share: 1,
      why: `the same ${mine.length > 1 ? 'chain of exceptions down to' : 'exception'} ${root}`,
    };
  }
  if (root === theirs.at(-1)) return { weight, share: 0.8, why: `the same exception ${root}` };
  const shared = mine.find((name) => theirs.includes(name));
  return { weight, share: shared === undefined ? 0 : 0.3, why: `the exception ${shared ?? ''}` };
}

function codeTrait(subject: Failure, other: Failure): Trait | undefined {
  const codes = codesOf(subject);
  if (codes.length === 0) return undefined;
  const shared = codes.filter((code) => codesOf(other).includes(code));
  return { weight: 15, share: shared.length / codes.length, why: `the same code ${shared.join(', ')}` };
}

function saidTrait(subject: Failure, other: Failure, rarityOf: (term: string) => number): Trait | undefined {
  const [mine, theirs] = [saidTerms(subject), saidTerms(other)];
  if (mine.size === 0) return undefined;
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + rarityOf(term), 0);
  const shared = [...mine.keys()].filter((term) => theirs.has(term));
  const both = sum([...mine.keys()]) + sum([...theirs.keys()]);
  const share = (2 * sum(shared)) / Math.max(both, Number.MIN_VALUE);
  const rarest = shared.toSorted((left, right) => rarityOf(right) - rarityOf(left)).slice(0, MOST_SAID);
  const words = [...new Set(rarest.map((term) => `"${mine.get(term) ?? term}"`))];
  const why = share > 0.95 ? 'the same message' : `the word${words.length === 1 ? '' : 's'} ${words.join(', ')}`;
  return { weight: 40, share, why };
}
