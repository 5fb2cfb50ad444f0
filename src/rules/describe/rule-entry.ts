/** One line of the list of what is known: a rule, or a check of the program. */
import type { Level } from '../../model/finding.ts';
import type { Rule, Scope } from '../../model/rule.ts';
import type { KnownRule } from '../known-rules.ts';
import { BUILT_IN_CHECKS } from './built-in-checks.ts';
import { scopeWords } from './scope-words.ts';

/** What a list says of a rule or a check. */
export interface RuleEntry {
  readonly id: string;
  readonly area: string;
  readonly slug: string;
  readonly title: string;
  readonly level: Level;
  readonly nature: Rule['nature'];
  /** A check is made in code and has no file. */
  readonly kind: 'rule' | 'check';
  /** Of the user's own folders. */
  readonly own: boolean;
  /** It stands for a built-in rule of the same id. */
  readonly replaces: boolean;
  readonly appliesTo: string;
  readonly scope: Scope;
  readonly file?: string;
}

/** Lists rules and built-in checks by id. */
export function listEntries(known: readonly KnownRule[]): readonly RuleEntry[] {
  const ids = new Set(known.map(({ rule }) => rule.id));
  const checks = BUILT_IN_CHECKS.filter(({ id }) => !ids.has(id)).map((check): RuleEntry => ({
    ...partsOfId(check.id),
    title: check.title,
    level: check.level,
    nature: check.level === 'error' ? 'cause' : 'advice',
    kind: 'check',
    own: false,
    replaces: false,
    appliesTo: 'wherever the facts are known',
    scope: {},
  }));
  return [...known.map(entryOf), ...checks].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a list says of a rule. */
export function entryOf({ rule, path, isOwn, replaces }: KnownRule): RuleEntry {
  const { title, level, nature, scope } = rule;
  return {
    ...partsOfId(rule.id),
    title,
    level,
    nature,
    kind: 'rule',
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
