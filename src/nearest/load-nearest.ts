/** The search for near rules over all rules of an analysis. */
import { existsSync, readFileSync } from 'node:fs';
import lunr from 'lunr';
import type { Rule } from '../model/rule.ts';
import { type FindNearest, nearestFinder } from './find-nearest.ts';
import { type Shelf, hashOf, isShelved, makeShelf } from './shelf.ts';

/**
 * Takes the index that the build has stored, for the rules that are in it as they are; others, such as those of the user, are
 * indexed now. Without a build all are.
 */
export function loadNearest(rules: readonly Rule[], storedPath: string): FindNearest {
  const stored = readShelf(storedPath);
  const hashes = new Map(rules.filter(isShelved).map((rule) => [rule.id, hashOf(rule)]));
  const isStored = ({ id }: Rule): boolean => stored !== undefined && stored.rules[id]?.hash === hashes.get(id);
  const others = rules.filter((rule) => isShelved(rule) && !isStored(rule));
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
