// Advice that compares versions and sizes.
import { describe, expect, it } from 'vitest';
import type { EventName } from '../../src/model/event-name.ts';
import type { Attributes } from '../../src/model/meaning.ts';
import type { Environment, Mark, ProductVersion, Run } from '../../src/model/timeline.ts';
import { entryOf } from '../../src/diagnose/entry-of.ts';
import { firedFindings } from '../../src/diagnose/make-findings.ts';
import { ruleMatcher } from '../../src/diagnose/match-rules.ts';
import type { Finding } from '../../src/model/finding.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { GOOD, nothingBeside } from '../support/make-rule.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { CORE_DONE, TOOL_DONE } from '../support/upgrade-logs.ts';
import { EMPTY_REPORT, NO_ENVIRONMENT, PLACE, makeProblem, makeRun } from '../support/make-run.ts';

const OLD_STORE = 'com.liferay.portlet.documentlibrary.store.AdvancedFileSystemStore';

function runWith(name: EventName, attributes: Attributes): Run {
  const event = { attributes, place: { ...PLACE, startLine: 7, endLine: 7 } };
  const mark: Mark = { count: 1, first: event, last: event };
  return makeRun([], [], new Map([[name, mark]]));
}

const rules = checkRules('rules', []).rules.filter(
  ({ id, nature, when }) =>
    id.startsWith('environment/') && nature === 'advice' && JSON.stringify(when).includes('"fact"'),
);
const matcher = ruleMatcher(rules.map(entryOf));

/** What these rules say of a run that came to its end. */
function findingsFor(run: Run, environment: Partial<Environment>): readonly Finding[] {
  const matched = matcher(run, { ...NO_ENVIRONMENT, ...environment }, nothingBeside(run));
  const decided = matched.matchDecided({ verdict: GOOD, modules: [] });
  return firedFindings(run, [...matched.matches, ...decided], undefined).map(({ finding }) => finding);
}

function adviceFor(run: Run, environment: Partial<Environment>): readonly (string | null)[] {
  const findings = findingsFor(run, environment);
  for (const { role, level, message } of findings) {
    expect([role, level === 'error']).toEqual(['advice', false]);
    expect(message).toMatch(/\.$/);
  }
  return findings.map(({ ruleId }) => ruleId);
}

describe('the heap', () => {
  it.each([
    ['-Xmx1g', { version: '7.3' }, ''],
    ['-Xmx2047m', {}, ''],
    ['-Xmx524288k', {}, ''],
    ['-Xmx2048m', { version: '7.4.13 Update 10' }, undefined],
    ['-Xmx2G', { version: '7.0' }, undefined],
    ['-Xmx3g', { version: '2024.Q2.1' }, '-quarterly'],
    ['-Xmx4096m', { version: '2024.Q2.1' }, undefined],
    ['-Xmx3g', { version: '7.4 or later' }, undefined],
    ['-Xms512m', { version: '7.3' }, undefined],
  ] as const)('%s for %j is too small: %s', (option, to, expected) => {
    const jvmOptions = ['-Dfile.encoding=UTF8', option];
    expect(adviceFor(makeRun([]), { to, jvmOptions })).toEqual(
      expected === undefined ? [] : [`environment/heap-below-minimum${expected}`],
    );
  });

  it('is the last one named', () => {
    expect(adviceFor(makeRun([]), { jvmOptions: ['-Xmx1g', '-Xmx8g'] })).toEqual([]);
  });
});

describe('Java', () => {
  it.each([
    ['1.8.0_292-b10', '7.2', false],
    ['11.0.12+7', '7.3', false],
    ['17.0.4+8', '7.3', true],
    ['17.0.4+8', '7.4', false],
    ['1.8.0_292-b10', '2024.Q1.0', false],
    ['1.8.0_292-b10', '2024.Q2.0', true],
    ['11.0.12+7', '2024.Q2.3', false],
    ['11.0.12+7', '2024.Q3.0', true],
    ['11.0.12+7', '7.4.3.125', true],
    ['11.0.12+7', '7.4.3.120', false],
    ['21.0.1+12', '2025.Q1.0', false],
    ['11.0.12+7', undefined, false],
    ['unknown', '2024.Q3.0', false],
  ] as const)('%s for %s is not documented: %s', (java, version, expected) => {
    const to: ProductVersion = version === undefined ? {} : { version };
    const run = runWith('startup.java-version', { version: java });
    expect(findingsFor(run, { to, java }).map(({ place }) => place.startLine)).toEqual(expected ? [7] : []);
    expect(adviceFor(run, { to, java })).toEqual(expected ? ['environment/java-unsupported'] : []);
  });
});

describe('the path', () => {
  it.each([
    ['6.1', '7.3', '7.1'],
    ['6.0.12', '7.3', '6.2'],
    ['5.2', '7.0', '6.2'],
    ['6.0.12', '7.0', undefined],
    ['6.0.12', '7.1', '6.2'],
    ['6.1', '7.1', undefined],
    ['6.1', '7.2', undefined],
    ['6.1.20', '2024.Q1.2', '7.1'],
    ['6.2', '2025.Q4.0', undefined],
    ['6.2 or earlier', '7.4', undefined],
    ['6.1 or earlier', '7.4', undefined],
    ['6.1', undefined, undefined],
  ] as const)('from %s to %s goes by way of %s', (from, to, via) => {
    const findings = findingsFor(makeRun([]), { from: { version: from }, to: to === undefined ? {} : { version: to } });
    expect(findings.length).toBeLessThan(2);
    expect(findings[0]?.message.match(/by way of (.*)\.$/)?.[1]).toBe(via);
  });

  it('stands on the report that names the old version', () => {
    const place = { ...PLACE, source: 1, startLine: 4, endLine: 4 };
    const run: Run = {
      ...makeRun([]),
      upgradeReports: [{ ...EMPTY_REPORT, place, values: { 'initial.build': '6102' } }],
    };
    expect(findingsFor(run, { from: { build: '6102' }, to: { version: '7.3' } })[0]?.place).toEqual(place);
  });
});

it.each([
  [OLD_STORE, true],
  ['com.liferay.portal.store.jcr.JCRStore', true],
  ['com.liferay.portal.store.file.system.AdvancedFileSystemStore', false],
])('the store %s is an old one: %s', (store, expected) => {
  const run: Run = { ...makeRun([]), upgradeReports: [{ ...EMPTY_REPORT, values: { 'dl.store.impl': store } }] };
  expect(adviceFor(run, {})).toEqual(expected ? ['environment/document-store-old'] : []);
});

it('the store that the environment tells is looked at, too', () => {
  expect(adviceFor(makeRun([]), { documentLibrary: { store: OLD_STORE } })).toEqual(['environment/document-store-old']);
});

describe('the MySQL driver', () => {
  const OLD = 'com.mysql.jdbc.Driver';
  const NEW = 'com.mysql.cj.jdbc.Driver';

  it.each([
    [OLD, '7.2', true],
    [OLD, '2024.Q1.0', true],
    [OLD, '7.1', false],
    [OLD, undefined, false],
    [NEW, '7.3', false],
    ['org.mariadb.jdbc.Driver', '7.4', false],
  ] as const)('%s for %s is an old one: %s', (driver, version, expected) => {
    const to: ProductVersion = version === undefined ? {} : { version };
    expect(adviceFor(makeRun([]), { to, connection: { driver } })).toEqual(expected ? ['environment/driver-old'] : []);
  });

  it('is read from the options of Java', () => {
    const jvmOptions = ['-Xmx4g', `-Djdbc.default.driverClassName=${OLD}`];
    expect(adviceFor(makeRun([]), { to: { version: '7.3' }, jvmOptions })).toEqual(['environment/driver-old']);
  });

  it('that the report lists goes before the one that was asked for', () => {
    const lists = { properties: [`jdbc.default.driverClassName=${NEW}`] };
    const run: Run = { ...makeRun([]), upgradeReports: [{ ...EMPTY_REPORT, lists }] };
    expect(adviceFor(run, { to: { version: '7.3' }, connection: { driver: OLD } })).toEqual([]);
  });
});

describe('indexing', () => {
  const traced = (className: string): Run =>
    makeRun([makeProblem({ text: `java.io.IOException: no node\n\tat ${className}.addDocument(A.java:1)` })]);
  const WRITER = 'com.liferay.portal.search.elasticsearch.internal.ElasticsearchIndexWriter';

  it.each([
    [WRITER, '7.1', true],
    [WRITER, '7.3', false],
    [WRITER, undefined, false],
    ['com.liferay.portal.search.internal.IndexWriterHelperImpl', '7.1', false],
  ] as const)('%s in the trace of an upgrade to %s: %s', (className, version, expected) => {
    const to: ProductVersion = version === undefined ? {} : { version };
    expect(adviceFor(traced(className), { to })).toEqual(expected ? ['environment/indexing-not-disabled'] : []);
  });

  it('of a server is nothing to say', () => {
    const run: Run = { ...traced(WRITER), kind: 'server' };
    expect(adviceFor(run, { to: { version: '7.1' } })).toEqual([]);
  });
});

it('advice comes with the report and changes no verdict', async () => {
  const { findings, verdict } = await analyzeText(
    `JVM arguments: [-Dfile.encoding=UTF8, -Duser.timezone=GMT, -Xmx900m]\n${CORE_DONE}${TOOL_DONE}`,
  );
  expect(findings.map(({ ruleId, place }) => [ruleId, place.startLine])).toEqual([
    ['environment/heap-below-minimum', 1],
  ]);
  expect(verdict.outcome).toBe('succeeded');
});
