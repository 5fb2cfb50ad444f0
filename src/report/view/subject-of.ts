import type { Report } from '../../model/report.ts';
import type { ProductVersion } from '../../model/timeline.ts';
import { DATABASE_NAMES } from '../../model/database.ts';
import { oneLine } from './name-view.ts';

/** Names the versions and the database: `7.0 → 7.3 · MySQL 5.7`. */
export function subjectOf({ environment }: Report): string {
  const { from, to, database } = environment;
  // Updates of one line differ by their schema version.
  const isOneLine = from.version !== undefined && from.version === to.version && from.schema !== to.schema;
  const fromVersion = isOneLine ? withSchema(from) : (from.version ?? from.build ?? from.schema);
  const toVersion = isOneLine ? withSchema(to) : (to.version ?? to.build ?? to.schema);
  const versions = [
    fromVersion !== undefined && toVersion !== undefined && `${fromVersion} → ${toVersion}`,
    fromVersion !== undefined && toVersion === undefined && `from ${fromVersion}`,
    fromVersion === undefined && toVersion !== undefined && `to ${toVersion}`,
    database !== undefined && `${DATABASE_NAMES[database.vendor]} ${database.version ?? ''}`.trim(),
  ];
  return oneLine(versions.filter((part) => part !== false).join(' · '));
}

function withSchema({ version = '', schema }: ProductVersion): string {
  return schema === undefined ? version : `${version} (schema ${schema})`;
}
