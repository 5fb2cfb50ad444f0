import type { Query } from '../model/finding.ts';
import type { ReleaseRow } from '../model/gogo.ts';

/**
 * The row that settles whether a core that failed may be run again: the build number is set to 7100 when the steps for 7.1
 * begin, and a rerun is accepted from there on. Only columns that every version has are asked for.
 *
 * Source: com.liferay.portal.upgrade.PortalUpgradeProcess, com.liferay.portal.tools.DBUpgrader#checkReleaseState.
 */
export const RELEASE_QUERY: Query = {
  database: 'any',
  purpose: 'Shows how far the core came: 7100 or more can be run again, less needs the backup',
  sql: "select buildNumber, state_ from Release_ where servletContextName = 'portal';",
};

/** Modules whose upgrade failed. */
export const FAILED_MODULES_QUERY: Query = {
  database: 'any',
  purpose: 'Lists the modules whose upgrade failed (1) or was cut off (-1)',
  sql: 'select servletContextName, schemaVersion, state_ from Release_ where state_ <> 0;',
};

/** From this build on the core can be run again after a failure. */
export const FIRST_REPEATABLE_BUILD = 7100;

/** The row of the core, the last one where several were pasted. */
export function coreRowOf(releases: readonly ReleaseRow[]): ReleaseRow | undefined {
  return releases.findLast(({ servletContextName }) => servletContextName === 'portal');
}
