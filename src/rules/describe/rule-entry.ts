/** One line of the list of rules. */
import type { Level } from '../../model/finding.ts';
import type { Rule, Scope } from '../../model/rule.ts';
import type { KnownRule } from '../known-rules.ts';
import { scopeWords } from './scope-words.ts';

/** What a list says of a rule. */
export interface RuleEntry {
  readonly id: string;
  readonly area: string;
  readonly slug: string;
  readonly title: string;
  readonly level: Level;
  readonly nature: Rule['nature'];
  /** Of the user's own folders. */
  readonly own: boolean;
  /** It stands for a built-in rule of the same id. */
  readonly replaces: boolean;
  readonly appliesTo: string;
  readonly scope: Scope;
  readonly file: string;
}

/** Lists rules by id. */
export function listEntries(known: readonly KnownRule[]): readonly RuleEntry[] {
  return known.map(entryOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a list says of a rule. */
export function entryOf({ rule, path, isOwn, replaces }: KnownRule): RuleEntry {
  const { title, level, nature, scope } = rule;
  return {
    ...partsOfId(rule.id),
    title,
    level,
    nature,
    own: isOwn,
    replaces,
    appliesTo: scopeWords(scope),
    scope,
    file: path,
  };
}

function partsOfId(id: string): Pick<RuleEntry, 'id' | 'area' | 'slug'> {
  const [area = '', slug = ''] = id.split('/');
  return { id, area, slug };
}
