/** Where a rule may fire, in plain words. */
import { DATABASE_NAMES } from '../../model/database.ts';
import type { Phase, Scope } from '../../model/rule.ts';
import type { RunKind } from '../../model/timeline.ts';
import { listOf } from './join-words.ts';
import { rangeWords } from './range-words.ts';

const RUN_NAMES: Readonly<Record<RunKind, string>> = {
  upgrade: 'upgrades',
  server: 'server starts',
  import: 'data imports',
  gogo: 'Gogo sessions',
  other: 'other sources',
};

const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  start: 'the start of the tool',
  preupgrade: 'the checks before the upgrade',
  cleanup: 'the data cleanup',
  core: 'the upgrade of the core',
  modules: 'the upgrade of modules',
  verify: 'verify processes',
  server: 'the server',
  gogo: 'the Gogo shell',
  import: 'the data import',
};

/** Says for which runs, databases, versions and phases a rule is; what is not named is not limited. */
export function scopeWords({ runs, databases, from, to, phases }: Scope): string {
  const parts = [
    ...limit(runs, (kinds) =>
      listOf(
        kinds.map((kind) => RUN_NAMES[kind]),
        'and',
      ),
    ),
    ...limit(databases, (vendors) =>
      listOf(
        vendors.map((vendor) => DATABASE_NAMES[vendor]),
        'and',
      ),
    ),
    ...limit(from, (lines) => `upgrades from ${rangeWords(lines)}`),
    ...limit(to, (lines) => `upgrades to ${rangeWords(lines)}`),
    ...limit(
      phases,
      (names) =>
        `only in ${listOf(
          names.map((phase) => PHASE_NAMES[phase]),
          'and',
        )}`,
    ),
  ];
  return parts.length === 0 ? 'all upgrades and server starts' : parts.join('; ');
}

function limit<Value>(value: Value | undefined, say: (value: Value) => string): readonly string[] {
  return value === undefined ? [] : [say(value)];
}
