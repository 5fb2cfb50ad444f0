// Samples of what stands beside an upgrade: Liferay's own report, the patching tool, the questions of the tool, blade.
import type { TextSample } from '../texts.ts';
import { NO_UPGRADE } from '../texts.ts';

const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const ORDERS = 'com.acme.orders.service';

const FAILED_REPORT = `Date: Tue, Feb 07, 2023 02:44:51 UTC

Upgrade completed in 734 seconds

Initial portal build number: 7210
Initial portal schema version: 5.2.3
Final portal build number: 7413
Final portal schema version: 18.3.0
Expected portal build number: 7413
Expected portal schema version: 18.3.0

Using mariadb version 10.6

liferay.home=/srv/portal
locales=[en_US, nl_NL]
dl.store.impl=com.liferay.portal.store.file.system.AdvancedFileSystemStore
rootDir=/srv/portal/data/document_library

The document library storage size is 3.2 GB

Tables in database sorted by initial number of rows:
Table name                           Rows (initial)         Rows (final)
--------------                       --------------       --------------
AcmeOrder                                     71204                71204
Layout                                          962                  962
PortletPreferenceValue                            -                40377

Top 20 longest running upgrade processes:
\t${V74}.UpgradePortletPreferences took 310442 ms to complete
\t${V74}.UpgradeAddress took 1204 ms to complete

Errors thrown during upgrade process
------------------------------------
Class name: com.liferay.portal.upgrade.internal.executor.UpgradeExecutor
\t1 occurrences of the following errors: Failed upgrade process for module ${ORDERS}

Warnings thrown during upgrade process
--------------------------------------
Class name: com.liferay.portal.kernel.upgrade.UpgradeProcess
\t14 occurrences of the following warnings: Unable to read the locale of order 1201
`;

const SUMMARY = `Execution date: Sat, Sep 14, 2024 05:10:02 UTC

Execution time: 905 seconds

Result: failure

Type: major

Portal initial build number: 7413
Portal initial schema version: 29.2.1
Portal final build number: 7413
Portal final schema version: 31.14.0
Portal expected build number: 7413
Portal expected schema version: 31.14.0

Database version: postgresql 15.4
`;

const PATCHING_TOOL = `Loading product and patch information...
Product information:
  * installation type: binary
  * build number: 7310
  * service pack version:
    - available SP version: 3
    - installable SP version: Not available
  * patching-tool version: 3.0.33
  * time: 2023-03-04 10:12Z
  * host: build4 (8 cores)
  * plugins: no plugins detected

Currently installed patches: dxp-3-7310, hotfix-5121-7310

Available patches:
[ -] dxp-3-7310 :: Installed
[ I] hotfix-5122-7310
`;

const PROMPTS = `[ jboss tomcat weblogic wildfly ]
Please enter your application server (tomcat): 
Please enter your application server directory (../../tomcat-9.0.56): 
Please enter your extra library directories in application server directory (/bin): 
Please enter your global library directory in application server directory (/lib): 
Please enter your portal directory in application server directory (/webapps/ROOT): 
[ db2 mariadb mysql oracle postgresql sqlserver sybase ]
Please enter your database (mysql): mariadb
Please enter your database host (localhost): db3.example.org
Please enter your database port (none): 
Please enter your database name (lportal): portal_test
Please enter your database username: 
Please enter your database password: 
`;

const BLADE = `blogs.rss.enabled
\tMODULARIZE AS OSGI - This property matches with the following OSGI config, select the most appropriate:
\t\t- enableRss from com.liferay.blogs.web.configuration.BlogsPortletInstanceConfiguration

jdbc.default.url
\tKEEP - This property is still present in the new portal.properties.

shard.selector
\tANALYZE - This property is not present in thew new portal.properties. Check if you still need it

upgrade.processes
\tREMOVE - Upgrade process properties are not longer needed
`;

export const REPORTS: readonly TextSample[] = [
  {
    path: 'reports/74u60-report-module-failed.info',
    shows: 'what is left of an upgrade whose log nobody kept; the process of the error is named nowhere else',
    truth: {
      title: `The report to 7.4 U60: the module ${ORDERS} failed`,
      verdict: 'failed',
      recovery: 'unknown',
      processes: 0,
    },
    text: FAILED_REPORT,
  },
  {
    path: 'reports/2024q2-report-failure.txt',
    shows: 'the result in the report of 2024, without errors',
    truth: { title: 'The report of 2024.Q2: failure', verdict: 'failed', recovery: 'unknown', processes: 0 },
    text: SUMMARY,
  },
  {
    path: 'reports/73-patching-tool-info.txt',
    shows: 'which patches are installed, and which could be',
    truth: { ...NO_UPGRADE, title: 'patching-tool info of 7.3' },
    text: PATCHING_TOOL,
  },
  {
    path: 'reports/74-tool-prompts.txt',
    shows: 'questions of the upgrade tool, copied from a terminal: the property files are not written yet',
    truth: { ...NO_UPGRADE, title: 'The tool asks for its configuration' },
    text: PROMPTS,
  },
  {
    path: 'reports/blade-upgrade-props.txt',
    shows: 'properties that the new version does not take any more',
    truth: { ...NO_UPGRADE, title: 'blade upgradeProps: three properties to act on' },
    text: BLADE,
  },
];
