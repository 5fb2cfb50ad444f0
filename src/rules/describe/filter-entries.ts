/** Narrows the list of rules down to what the reader asks for. */
import { UserError, explainUnknown } from '../../errors.ts';
import { DATABASE_VENDORS, type DatabaseVendor } from '../../model/database.ts';
import type { Level } from '../../model/finding.ts';
import type { Rule, Scope } from '../../model/rule.ts';
import type { RuleEntry } from './rule-entry.ts';

/** What to list, in the reader's words; all may be left out. */
export interface EntryFilter {
  readonly area?: string;
  readonly level?: string;
  readonly nature?: string;
  readonly database?: string;
  /** Versions upgraded from and to. */
  readonly from?: string;
  readonly to?: string;
}

/** What is known of an upgrade before it is begun. */
export interface PlannedUpgrade {
  readonly from?: string;
  readonly to?: string;
  readonly database?: DatabaseVendor;
}

/** Tells whether a rule may fire in an upgrade; what is not said does not exclude. */
export type AppliesTo = (scope: Scope, upgrade: PlannedUpgrade) => boolean;

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
const NATURES: readonly Rule['nature'][] = ['cause', 'noise', 'advice'];
const VERSION = /^\d+\.(?:\d+|[Qq][1-4])(?:[. ].*)?$/u;
/** For whoever writes it differently. */
const VERSIONS = ['6.2', '7.0', '7.1', '7.2', '7.3', '7.4', '2023.Q3', '2024.Q1', '2025.Q1', '2026.Q1'];

/** Returns what fits all filters. Throws a `UserError` for a value that nothing can have. */
export function filterEntries(
  entries: readonly RuleEntry[],
  filter: EntryFilter,
  appliesTo: AppliesTo,
): readonly RuleEntry[] {
  const areas = [...new Set(entries.map(({ area }) => area))];
  const area = oneOf('area', filter.area, areas);
  const level = oneOf('level', filter.level, LEVELS);
  const nature = oneOf('nature', filter.nature, NATURES);
  const database = oneOf('database', filter.database, DATABASE_VENDORS);
  const from = versionOf(filter.from);
  const to = versionOf(filter.to);
  const upgrade: PlannedUpgrade = {
    ...(database !== undefined && { database }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  return entries.filter(
    (entry) =>
      (area === undefined || entry.area === area) &&
      (level === undefined || entry.level === level) &&
      (nature === undefined || entry.nature === nature) &&
      appliesTo(entry.scope, upgrade),
  );
}

function oneOf<Word extends string>(kind: string, value: string | undefined, known: readonly Word[]): Word | undefined {
  if (value === undefined) return undefined;
  const found = known.find((word) => word === value.toLowerCase());
  if (found === undefined) throw new UserError(explainUnknown(kind, [value], known));
  return found;
}

function versionOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!VERSION.test(value)) throw new UserError(explainUnknown('version', [value], VERSIONS));
  return value.replace(/\.q(?=\d)/u, '.Q');
}
