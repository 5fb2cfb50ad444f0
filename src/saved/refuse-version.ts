import { UserError } from '../errors.ts';
import { SCHEMA_VERSION } from '../model/report.ts';

/** Throws a `UserError` where a value is no report, or one of a form that another version of the program writes. */
export function refuseVersion(value: unknown, path: string): void {
  refuseComparison(value, path);
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (version === SCHEMA_VERSION) return;
  if (typeof version !== 'string') {
    throw new UserError(
      `"${path}" is no report of updoc: expected an object with "schemaVersion": "${SCHEMA_VERSION}"; give a file that updoc wrote with -f json`,
    );
  }
  const isNewer = Number(version) > Number(SCHEMA_VERSION);
  throw new UserError(
    `"${path}" has schemaVersion "${version.slice(0, 20)}", and this updoc reads "${SCHEMA_VERSION}"; ${isNewer ? 'take a newer updoc' : 'analyze the logs again'}`,
  );
}

/** A comparison has a version of its own, and no logs from which a report could be made. */
function refuseComparison(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null || !('analyses' in value && 'decision' in value)) return;
  throw new UserError(
    `"${path}" is a comparison, not a report; give the reports or logs that were compared, and write it anew with updoc compare`,
  );
}
