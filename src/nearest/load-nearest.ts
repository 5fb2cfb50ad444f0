/** The search for near rules over all rules of an analysis. */
import { existsSync, readFileSync } from 'node:fs';
import lunr from 'lunr';
import type { RuleEntry } from '../model/rule.ts';
import type { UnknownFailure } from './failure-terms.ts';
import { type FindNearest, nearestFinder } from './find-nearest.ts';
import { likelyRules } from './likely-rules.ts';
import { type Shelf, hashOf, isShelved, makeShelf } from './shelf.ts';

/**
 * Makes the search for failures over the index that the build has stored, for the rules that are in it as they are; of others,
 * such as those of the user, the likely ones are read and indexed now. Without a build all are others.
 */
export function loadNearest(
  entries: readonly RuleEntry[],
  storedPath: string,
  failures: readonly UnknownFailure[],
): FindNearest {
  const stored = readShelf(storedPath);
  const isStored = ({ id }: RuleEntry): boolean => stored !== undefined && Object.hasOwn(stored.rules, id);
  const own = likelyRules(
    entries.filter((entry) => !entry.isNoise && !isStored(entry)),
    failures,
  );
  const rules = [...entries.filter(isStored), ...own].map(({ rule }) => rule()).filter(isShelved);
  const hashes = new Map(rules.map((rule) => [rule.id, hashOf(rule)]));
  const others = rules.filter(({ id }) => stored?.rules[id]?.hash !== hashes.get(id));
  const shelves = [...(stored === undefined ? [] : [stored]), ...(others.length === 0 ? [] : [makeShelf(others)])];
  return nearestFinder(shelves, (id, hash) => hashes.get(id) === hash);
}

function readShelf(path: string): Shelf | undefined {
  if (!existsSync(path)) return undefined;
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isShelf(value) ? value : undefined;
}

/** Written by the build from `makeShelf`; an index of another version of the library is not read. */
function isShelf(value: unknown): value is Shelf {
  if (typeof value !== 'object' || value === null) return false;
  if (!('rules' in value && 'frequencies' in value && 'index' in value)) return false;
  const { index } = value;
  return typeof index === 'object' && index !== null && 'version' in index && index.version === lunr.version;
}
