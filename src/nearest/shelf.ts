/** Rules in an index that finds them by their terms. */
import { hash } from 'node:crypto';
import lunr from 'lunr';
import type { Rule } from '../model/rule.ts';
import { type RuleTexts, ruleTexts } from './rule-texts.ts';

/** Where terms of a rule stand; what a title says counts more than what an example holds. */
export const FIELDS = { title: 1, message: 1, patterns: 1, examples: 0.6 } as const;

/** A rule as the index knows it. */
export interface ShelvedRule {
  readonly title: string;
  /** It may fire in imports alone. */
  readonly isImport: boolean;
  /** Of what was indexed: another text under the same id is another rule. */
  readonly hash: string;
}

/** An index and the rules in it, as plain data. */
export interface Shelf {
  readonly rules: Readonly<Record<string, ShelvedRule>>;
  /** In how many rules a term stands. */
  readonly frequencies: Readonly<Record<string, number>>;
  /** `lunr.Index` as JSON. */
  readonly index: object;
}

/** Tells whether a rule may be near to a failure: not what is harmless, and not what only says that something failed. */
export function isShelved({ nature, specificity }: Rule): boolean {
  return nature === 'cause' && specificity !== 'generic';
}

/** Indexes rules. */
export function makeShelf(rules: readonly Rule[]): Shelf {
  const documents = rules.filter(isShelved).map((rule) => ({ rule, texts: ruleTexts(rule) }));
  const frequencies = new Map<string, number>();
  for (const { texts } of documents) {
    for (const term of termsIn(texts)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return {
    rules: Object.fromEntries(documents.map(({ rule }) => [rule.id, shelved(rule)])),
    frequencies: Object.fromEntries(frequencies),
    index: indexOf(documents.map(({ rule, texts }) => ({ id: rule.id, ...texts }))).toJSON(),
  };
}

function shelved(rule: Rule): ShelvedRule {
  return { title: rule.title, isImport: rule.scope.runs?.includes('import') === true, hash: hashOf(rule) };
}

/** The hash of what the index holds of a rule but its examples, which a start does not always load. */
export function hashOf({ id, title, message, when }: Rule): string {
  return hash('sha256', JSON.stringify([id, title, message, when]), 'base64').slice(0, 16);
}

function termsIn(texts: RuleTexts): ReadonlySet<string> {
  return new Set(Object.values(texts).flat());
}

/** Terms are stems already: lunr is not asked to change them. */
function indexOf(documents: readonly object[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of Object.keys(FIELDS)) builder.field(field);
  for (const document of documents) builder.add(document);
  return builder.build();
}
