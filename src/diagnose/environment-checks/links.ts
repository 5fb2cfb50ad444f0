import type { Link } from '../../model/finding.ts';

/** Options of the upgrade tool, and the heap that it needs. */
export const TOOL_REFERENCE: Link = {
  title: 'Liferay Learn: Database upgrade tool reference',
  url: 'https://learn.liferay.com/w/dxp/installation-and-upgrades/upgrading-liferay/reference/database-upgrade-tool-reference',
};

/** Paths from version to version. */
export const UPGRADE_BASICS: Link = {
  title: 'Liferay Learn: Upgrade basics',
  url: 'https://learn.liferay.com/w/dxp/installation-and-upgrades/upgrading-liferay/upgrade-basics',
};

/** Supported Java versions, databases and servers. */
export const COMPATIBILITY: Link = {
  title: 'Liferay Learn: Compatibility matrices',
  url: 'https://learn.liferay.com/dxp/latest/en/self-hosted-installation-and-upgrades/reference/compatibility-matrices',
};

/** Stores and their class names. */
export const TOOL_GUIDE: Link = {
  title: 'Liferay Learn: Using the database upgrade tool',
  url: 'https://learn.liferay.com/w/dxp/self-hosted-installation-and-upgrades/upgrading-liferay/upgrading-the-database/using-the-database-upgrade-tool',
};
