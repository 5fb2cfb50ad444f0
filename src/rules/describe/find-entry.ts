/** Finds a rule by what the reader calls it. */
import { UserError, didYouMean } from '../../errors.ts';
import type { RuleEntry } from './rule-entry.ts';

const MOST_NAMED = 10;

/** What a rule is found by. */
type Named = Pick<RuleEntry, 'id' | 'slug' | 'title'>;

/** Returns the rule of an id, or of a slug that only one has. Throws a `UserError` that names the ones that may be meant. */
export function findEntry<Entry extends Named>(entries: readonly Entry[], name: string): Entry {
  const asked = name
    .trim()
    .toLowerCase()
    .replace(/\.yaml$/u, '');
  const byId = entries.find(({ id }) => id === asked);
  if (byId !== undefined) return byId;
  const bySlug = entries.filter(({ slug }) => slug === asked);
  const [only, another] = bySlug;
  if (only === undefined) throw new UserError(explainMissing(entries, name, asked));
  if (another === undefined) return only;
  throw new UserError(`"${name}" names ${bySlug.length} rules; give one of: ${idsOf(bySlug)}`);
}

function explainMissing(entries: readonly Named[], name: string, asked: string): string {
  const near = didYouMean([asked], asked.includes('/') ? entries.map(({ id }) => id) : slugsOf(entries));
  const words = asked.split(/[^\p{L}\p{N}_]+/u).filter((word) => word.length > 2);
  const titled = entries.filter(({ id, title }) => words.length > 0 && holdsAll(`${id} ${title}`, words));
  const hint = titled.length === 0 ? '' : `; with these words in the title: ${idsOf(titled)}`;
  return `unknown rule "${name}"${hint}${near}${near === '' && hint === '' ? '; list them with: updoc rules' : ''}`;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

function slugsOf(entries: readonly Named[]): string[] {
  return entries.map(({ slug }) => slug);
}

function idsOf(entries: readonly Named[]): string {
  const named = entries.slice(0, MOST_NAMED).map(({ id }) => id);
  return `${named.join(', ')}${entries.length > MOST_NAMED ? ' …' : ''}`;
}
