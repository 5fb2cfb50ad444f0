/** Where a rule may fire, in plain words. */
import { DATABASE_NAMES } from '../../model/database.ts';
import type { Scope } from '../../model/rule.ts';
import type { RunKind } from '../../model/timeline.ts';
import { listOf } from './join-words.ts';

const RUN_NAMES: Readonly<Record<RunKind, string>> = {
  upgrade: 'upgrades',
  server: 'server starts',
  import: 'data imports',
  gogo: 'Gogo sessions',
  other: 'other sources',
};

/** Says for which runs, databases and versions a rule is; what is not named is not limited. */
export function scopeWords({ runs, databases, to }: Scope): string {
  const parts = [
    runs === undefined
      ? ''
      : listOf(
          runs.map((kind) => RUN_NAMES[kind]),
          'and',
        ),
    databases === undefined
      ? ''
      : listOf(
          databases.map((vendor) => DATABASE_NAMES[vendor]),
          'and',
        ),
    to === undefined ? '' : `upgrades to ${listOf(to, 'and')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'all upgrades and server starts' : parts.join('; ');
}
