import { expect, it } from 'vitest';
import { throwable } from '../../../grammars/throwable/to-throwable.ts';
import { whoseFrames } from '../../../src/diagnose/unknown/whose-frames.ts';
import { analyzeText } from '../../support/analyze-text.ts';
import { error } from '../../support/log-lines.ts';
import { TOOL_START } from '../../support/upgrade-logs.ts';

const JDBC = 'com.mysql.cj.jdbc.ClientPreparedStatement.executeUpdate';
const RUNNER = 'com.liferay.portal.kernel.upgrade.UpgradeProcess.upgrade';
const EXECUTOR = 'com.liferay.portal.upgrade.internal.executor.UpgradeExecutor.execute';
const ACME = 'com.acme.orders.upgrade.v1_1_0.UpgradeOrders.doUpgrade';
const JOURNAL = 'com.liferay.journal.internal.upgrade.v1_0_0.UpgradeJournal.doUpgrade';
const CORE = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout.doUpgrade';
const SERVICE = 'com.liferay.journal.service.impl.JournalArticleLocalServiceImpl.update';
const LIBRARY = 'com.fasterxml.jackson.core.JsonParser.next';

it.each([
  ['of a module that is not of Liferay', [JDBC, ACME, RUNNER, EXECUTOR], { other: ACME }],
  ['of a module of Liferay', [JDBC, JOURNAL, RUNNER, EXECUTOR], { liferay: JOURNAL }],
  ['of the core', [JDBC, 'com.liferay.portal.dao.db.BaseDB.runSQL', CORE, RUNNER], { liferay: CORE }],
  [
    'of a service that somebody else called',
    [SERVICE, 'jdk.proxy2.$Proxy7.update', ACME, RUNNER],
    { liferay: SERVICE, other: ACME },
  ],
  ['of a library that Liferay called', [LIBRARY, JOURNAL, RUNNER], { liferay: JOURNAL }],
  ['that stand in every trace', ['java.base/java.util.List.of', JDBC, RUNNER, EXECUTOR], {}],
])('finds the frames %s', (_what, frames, whose) => {
  const read = throwable.read(traceOf(frames));
  expect(read && whoseFrames(read)).toEqual(whose);
});

it('looks at the deepest cause first', () => {
  const read = throwable.read(`${traceOf([JOURNAL])}Caused by: ${traceOf([JDBC, ACME])}`);
  expect(read && whoseFrames(read)).toEqual({ liferay: JOURNAL });
});

it.each([
  [
    [JDBC, ACME, RUNNER],
    `Ask the owner of its module about "${ACME}" and the root exception's message: that code is not Liferay's.`,
  ],
  [
    [JDBC, JOURNAL, RUNNER],
    `Search Liferay's issues and knowledge base for "${JOURNAL}" and the root exception's message.`,
  ],
  [[JDBC, RUNNER], "Search Liferay's issues and knowledge base for the root exception's message."],
])('says whom to ask: %j', async (frames, step) => {
  const { findings } = await analyzeText(TOOL_START + error(3, 'DBUpgrader', 'null', traceOf(frames)));
  const steps = findings.find(({ ruleId }) => ruleId === null)?.remediation.steps ?? [];
  expect(steps).toContain(step);
  expect(steps.join('\n')).not.toContain(RUNNER);
});

function traceOf(frames: readonly string[]): string {
  return `com.acme.ZorkException: odd\n${frames.map((frame) => `\tat ${frame}(A.java:1)\n`).join('')}`;
}
