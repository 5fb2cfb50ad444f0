import { expect, it } from 'vitest';
import { outlineOf, runOf } from '../support/runs-of.ts';

const OUTER = 'com.liferay.portal.upgrade.UpgradeProcess_7_0_0';
const INNER = 'com.liferay.portal.upgrade.v7_0_0.UpgradeRatings';
const OTHER = 'com.liferay.portal.upgrade.v7_0_0.UpgradeOther';

/** 7.0: the end lines stand in a finally block, so that they are printed on failures, too. */
const LOG = [
  `10:00:00,000 INFO  [main][UpgradeProcess:86] Upgrading ${OUTER}`,
  `10:00:01,000 INFO  [main][UpgradeProcess:86] Upgrading ${OTHER}`,
  `10:00:02,000 INFO  [main][UpgradeProcess:103] Completed upgrade process ${OTHER} in 1000ms`,
  `10:00:03,000 INFO  [main][UpgradeProcess:86] Upgrading ${INNER}`,
  `10:00:04,000 INFO  [main][UpgradeProcess:103] Completed upgrade process ${INNER} in 1000ms`,
  `10:00:05,000 INFO  [main][UpgradeProcess:103] Completed upgrade process ${OUTER} in 5000ms`,
].join('\n');

const TRACE = [
  'com.liferay.portal.kernel.upgrade.UpgradeException: java.sql.SQLException: boom',
  '\tat com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade(UpgradeProcess.java:99)',
  `\tat ${OUTER}.doUpgrade(UpgradeProcess_7_0_0.java:1)`,
  'Caused by: java.sql.SQLException: boom',
  `\tat ${INNER}.doUpgrade(UpgradeRatings.java:1)`,
  '\t... 5 more',
  '',
].join('\n');

it('marks what is named by the exception that ended the upgrade, and what stands around it', async () => {
  expect(outlineOf(await runOf(`${LOG}\n${TRACE}`))).toEqual([
    'process UpgradeProcess_7_0_0 error 5000',
    '  process UpgradeOther ok 1000',
    '  process UpgradeRatings error 1000',
  ]);
});

it('leaves alone what ended well', async () => {
  expect(outlineOf(await runOf(`${LOG}\n`))).toEqual([
    'process UpgradeProcess_7_0_0 ok 5000',
    '  process UpgradeOther ok 1000',
    '  process UpgradeRatings ok 1000',
  ]);
});

it('takes no other exception for the end of the upgrade', async () => {
  const harmless = TRACE.replace('com.liferay.portal.kernel.upgrade.UpgradeException', 'java.lang.RuntimeException');
  expect(outlineOf(await runOf(`${LOG}\n${harmless}`))[0]).toBe('process UpgradeProcess_7_0_0 ok 5000');
});

it('does not mark what began behind the exception', async () => {
  const later = `10:00:09,000 INFO  [main][UpgradeProcess:86] Upgrading ${INNER}\n10:00:10,000 INFO  [main][UpgradeProcess:103] Completed upgrade process ${INNER} in 9ms\n`;
  expect(outlineOf(await runOf(`${TRACE}${later}`)).at(-1)).toBe('process UpgradeRatings ok 9');
});
