// Three rehearsals of one upgrade, each with the log of its import: what is set against each other, and what a forecast is made of.
import { coreFailure, sayCoreFailure } from '../failures.ts';
import { psqlLog } from '../imports/postgresql.ts';
import type { Log } from '../log.ts';
import { info, say, stdout, wait } from '../log.ts';
import { INDEX_UPDATERS, toolEnd, toolHead, upgradeModule } from '../parts.ts';
import { type Claim, writeSample } from '../sample.ts';
import type { SetSample } from '../texts.ts';
import { failingUpgrade, timer, upgrade } from '../work.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const V74 = 'com.liferay.portal.upgrade.v7_4_x';
const ARTICLES = 'com.liferay.journal.internal.upgrade.v4_0_0.JournalArticleDDMFieldsUpgradeProcess';
const ASSETS = `${V74}.UpgradeAssetCategory`;

/** Rows of the tables that grow, and how slow the machine is: 1 for the usual one. */
interface Rehearsal {
  readonly articles: number;
  readonly preferences: number;
  readonly permissions: number;
  readonly slowness: number;
}

function importOf({ articles, preferences, permissions }: Rehearsal): string {
  return psqlLog([
    { name: 'AssetEntry', rows: 88_412 },
    { name: 'Counter', rows: 61 },
    { name: 'JournalArticle', rows: articles },
    { name: 'Layout', rows: 9_233 },
    { name: 'PortletPreferences', rows: preferences },
    { name: 'ResourcePermission', rows: permissions },
    { name: 'User_', rows: 27_115 },
  ]);
}

/** Each step costs time of its own and time for each row. */
function firstSteps(log: Log, { preferences, slowness }: Rehearsal): void {
  upgrade(log, `${V74}.UpgradeAddress`, Math.round(1_877 * slowness));
  upgrade(log, `${V74}.UpgradePortletPreferences`, 204, () => {
    timer(
      log,
      `${V74}.UpgradePortletPreferences#upgradePortletPreferences`,
      Math.round((20_000 + 3.1 * preferences) * slowness),
    );
  });
}

function wholeCore(log: Log, rehearsal: Rehearsal, assetsMs: number): void {
  upgrade(log, PORTAL, 12, () => {
    firstSteps(log, rehearsal);
    upgrade(log, ASSETS, assetsMs);
    upgrade(
      log,
      `${V74}.UpgradeResourcePermission`,
      Math.round((15_000 + 0.5 * rehearsal.permissions) * rehearsal.slowness),
    );
  });
  wait(log, 300);
  info(log, 'DBUpgrader:214', 'Completed the upgrade of the portal');
}

function modules(log: Log, { articles, slowness }: Rehearsal, isWarned: boolean): void {
  const steps = { [ARTICLES]: Math.round((60_000 + 8.4 * articles) * slowness) };
  upgradeModule(log, 'com.liferay.journal.service', steps, INDEX_UPDATERS['7.4']);
  if (isWarned) {
    const reason = 'Unable to find the structure 40213 of an article; its fields are left out';
    say(log, 'ERROR', 'JournalArticleDDMFieldsUpgradeProcess:171', reason);
  }
  toolEnd(log);
  stdout(log, 'Checking to see if all upgrades have completed... done.');
}

function failedCore(log: Log, rehearsal: Rehearsal): void {
  failingUpgrade(log, PORTAL, 12, () => {
    firstSteps(log, rehearsal);
    failingUpgrade(log, ASSETS, 1_204, () => {
      info(log, 'BaseDB:92', 'Adding indexes');
    });
  });
  const message =
    'ERROR: could not create unique index "ix_be4df2bf"\n  Detail: Key (parentcategoryid, name, vocabularyid, ctcollectionid)=(0, news, 40127, 0) is duplicated.';
  const reason = {
    type: 'org.postgresql.util.PSQLException',
    message,
    database: 'postgresql',
    process: ASSETS,
  } as const;
  sayCoreFailure(log, coreFailure(reason), 'DBUpgrader:196');
}

function rehearsal(
  name: string,
  start: string,
  claim: Claim & { readonly shows: string },
  rows: Rehearsal,
  write: (log: Log) => void,
): SetSample {
  const { shows, ...said } = claim;
  const output = writeSample({
    ...said,
    path: `rehearsals/${name}/output`,
    era: '7.4',
    start,
    shows,
    write: (log) => {
      toolHead(log, 'postgresql');
      write(log);
    },
  });
  const { firstCauseLine, records, ...truth } = output.truth;
  if (records === undefined) throw new Error(`nothing is written for ${name}, line ${String(firstCauseLine)}`);
  return {
    path: `rehearsals/${name}`,
    shows,
    truth,
    files: { 'import.log': importOf(rows), 'output.log': output.text },
  };
}

const FIRST: Rehearsal = { articles: 341_906, preferences: 402_480, permissions: 1_904_377, slowness: 1 };
const SECOND: Rehearsal = { articles: 352_114, preferences: 420_115, permissions: 1_951_040, slowness: 1.04 };
const THIRD: Rehearsal = { articles: 210_388, preferences: 421_902, permissions: 1_958_211, slowness: 0.97 };

export const REHEARSALS: readonly SetSample[] = [
  rehearsal(
    '1-march',
    '2022-03-05T06:00:10.000',
    {
      title: 'The first rehearsal fails in the core: duplicate rows stand in the way of a unique index',
      shows: 'the earliest of three: what failed, and steps that the others go on behind',
      verdict: 'failed',
      recovery: 'fix-then-rerun',
      rootCause: 'unique-index-duplicates',
    },
    FIRST,
    (log) => {
      failedCore(log, FIRST);
    },
  ),
  rehearsal(
    '2-april',
    '2022-04-09T06:00:10.000',
    {
      title: 'The second rehearsal comes to its end, with an error in its log',
      shows: 'the failure is fixed, an error is new',
      verdict: 'succeeded-with-warnings',
      recovery: 'none-needed',
    },
    SECOND,
    (log) => {
      wholeCore(log, SECOND, 44_310);
      modules(log, SECOND, true);
    },
  ),
  rehearsal(
    '3-may',
    '2022-05-07T06:00:10.000',
    {
      title: 'The third rehearsal comes to its end; web content was pruned before it',
      shows: 'fewer rows, a faster step, and one that is slower for no reason of its rows',
      verdict: 'succeeded',
      recovery: 'none-needed',
    },
    THIRD,
    (log) => {
      wholeCore(log, THIRD, 131_870);
      modules(log, THIRD, false);
    },
  ),
];
