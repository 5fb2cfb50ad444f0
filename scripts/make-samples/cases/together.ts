// Sources of one upgrade, each set in a folder of its own: the import, the tool's log, the Gogo shell, the upgrade report.
import { psqlLog } from '../imports/postgresql.ts';
import type { Log } from '../log.ts';
import { info, stdout, wait } from '../log.ts';
import { INDEX_UPDATERS, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import { writeSample } from '../sample.ts';
import type { SetSample } from '../texts.ts';
import { timer, upgrade } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const JOURNAL = 'com.liferay.journal.internal.upgrade';

/** A portal of some years: what grows is web content, permissions and preferences. */
const GROWN_PORTAL = [
  { name: 'AssetEntry', rows: 88_412 },
  { name: 'Counter', rows: 61 },
  { name: 'JournalArticle', rows: 341_906 },
  { name: 'Layout', rows: 9_233 },
  { name: 'PortletPreferences', rows: 612_480 },
  { name: 'ResourcePermission', rows: 1_904_377 },
  { name: 'User_', rows: 27_115 },
];

const OUTPUT = writeSample({
  path: 'together/74-postgresql/output',
  era: '7.4',
  start: '2022-08-20T06:00:10.000',
  title: '',
  shows: '',
  verdict: 'incomplete',
  recovery: 'fix-then-rerun',
  write: (log) => {
    toolHead(log, 'postgresql');
    core(log);
    const steps = { [`${JOURNAL}.v4_0_0.JournalArticleDDMFieldsUpgradeProcess`]: 1_402_118 };
    upgradeModule(log, 'com.liferay.journal.service', steps, INDEX_UPDATERS['7.4']);
    toolEnd(log);
    stdout(
      log,
      'Checking to see if all upgrades have completed... your upgrades have failed, have not started, or are still running.',
    );
  },
});

function core(log: Log): void {
  upgrade(log, PORTAL, 12, () => {
    upgrade(log, `${V74}.UpgradeAddress`, 1_877);
    upgrade(log, `${V74}.UpgradePortletPreferences`, 204, () => {
      timer(log, `${V74}.UpgradePortletPreferences#upgradePortletPreferences`, 2_711_060);
    });
    upgrade(log, `${V74}.UpgradeResourcePermission`, 964_331);
    upgrade(log, `${V74}.UpgradeCountry`, 5_090);
  });
  wait(log, 300);
  info(log, 'DBUpgrader:214', 'Completed the upgrade of the portal');
}

const GOGO = `Trying 127.0.0.1...
Connected to localhost.
Escape character is '^]'.
____________________________
Welcome to Apache Felix Gogo

g! upgrade:check
There are upgrade processes available for com.liferay.wiki.service from 2.2.0 to 2.4.1
There are upgrade processes available for com.liferay.calendar.service from 3.0.0 to 4.0.1

g! upgrade:checkAll
There are upgrade processes available for com.liferay.wiki.service from 2.2.0 to 2.4.1:
	2.2.0 to 2.3.0 (REQUIRED): com.liferay.wiki.internal.upgrade.v2_3_0.SchemaUpgradeProcess
	2.3.0 to 2.4.0 (REQUIRED): com.liferay.wiki.internal.upgrade.v2_4_0.WikiPageUpgradeProcess
	2.4.0 to 2.4.1: com.liferay.wiki.internal.upgrade.v2_4_1.WikiNodeUpgradeProcess
There are upgrade processes available for com.liferay.calendar.service from 3.0.0 to 4.0.1:
	3.0.0 to 4.0.0 (REQUIRED): com.liferay.calendar.internal.upgrade.v4_0_0.CalendarBookingUpgradeProcess
	4.0.0 to 4.0.1: com.liferay.calendar.internal.upgrade.v4_0_1.CalendarUpgradeProcess

g! exit
Disconnect from console? (y/n; default=y) y
`;

const REPORT = `Date: Sat, Aug 20, 2022 07:25:16 UTC

Upgrade completed in 5101 seconds

Initial portal build number: 7310
Initial portal schema version: 8.18.4
Final portal build number: 7413
Final portal schema version: 16.0.0
Expected portal build number: 7413
Expected portal schema version: 16.0.0

Using postgresql version 14.7

liferay.home=/srv/portal
locales=[en_US, de_DE]
dl.store.impl=com.liferay.portal.store.file.system.FileSystemStore
rootDir=/srv/portal/data/document_library

The document library storage size is 41.7 GB

Tables in database sorted by initial number of rows:
Table name                           Rows (initial)         Rows (final)
--------------                       --------------       --------------
ResourcePermission                          1904377              1911042
PortletPreferences                           612480               598113
JournalArticle                               341906               341906
PortletPreferenceValue                            -              1840733

Top 20 longest running upgrade processes:
	${V74}.UpgradePortletPreferences took 2711264 ms to complete
	${JOURNAL}.v4_0_0.JournalArticleDDMFieldsUpgradeProcess took 1402118 ms to complete
	${V74}.UpgradeResourcePermission took 964331 ms to complete

No errors thrown during upgrade

No warnings thrown during upgrade
`;

export const TOGETHER: readonly SetSample[] = [
  {
    path: 'together/74-postgresql',
    shows: 'what only several sources tell: which rows make which step slow, which modules wait, the next step',
    truth: {
      title: '7.3 to 7.4: the core is upgraded, two modules wait; the import shows what makes it slow',
      verdict: 'incomplete',
      recovery: OUTPUT.truth.recovery,
      processes: OUTPUT.truth.processes,
      ...(OUTPUT.truth.topProcesses !== undefined && { topProcesses: OUTPUT.truth.topProcesses }),
      modulesPending: ['com.liferay.calendar.service', 'com.liferay.wiki.service'],
      imports: [
        {
          tool: 'psql',
          database: 'postgresql',
          outcome: 'succeeded',
          tables: Object.fromEntries(GROWN_PORTAL.map(({ name, rows }) => [name.toLowerCase(), rows])),
        },
      ],
      pruning: {
        resourcepermission: [`${V74}.UpgradeResourcePermission`],
        portletpreferences: [`${V74}.UpgradePortletPreferences`],
        journalarticle: [`${JOURNAL}.v4_0_0.JournalArticleDDMFieldsUpgradeProcess`],
      },
      nextStep: 'U4.2',
    },
    files: {
      'import.log': psqlLog(GROWN_PORTAL),
      'output.log': OUTPUT.text,
      'gogo.txt': GOGO,
      'upgrade_report.info': REPORT,
    },
  },
];
