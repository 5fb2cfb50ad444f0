import { describe, expect, it } from 'vitest';
import { addResolution } from '../../src/archive/add-resolution.ts';
import { addSeenBefore } from '../../src/archive/add-seen-before.ts';
import { findAnalysis, findFailure } from '../../src/archive/find-by-id.ts';
import type { Archive } from '../../src/archive/open-archive.ts';
import { readAnalyses } from '../../src/archive/read-analyses.ts';
import { readFailure } from '../../src/archive/read-failures.ts';
import { whatBecameOf } from '../../src/archive/what-became.ts';
import { type Report } from '../../src/index.ts';
import { type Failure, failureIdOf, shownAnalysisId } from '../../src/model/archive.ts';
import { LAYOUT, failedOn, newArchive, on, rememberAll, reportOf, rootCauseIn } from '../support/archived.ts';
import { completed, failed, error, started } from '../support/log-lines.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore, upgradeException } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('seen');
const PASSED = on(9, TOOL_START + CORE_DONE + TOOL_DONE);
const OTHER = 'com.liferay.portal.upgrade.v7_3_x.UpgradeGroup';
/** The layouts are done, and another process fails. */
const FAILED_LATER = on(
  9,
  `${TOOL_START}${started(1, LAYOUT)}${completed(2, LAYOUT, 1000)}${started(3, OTHER)}${failed(4, OTHER, 1000)}` +
    error(5, 'DBUpgrader', 'null', upgradeException('java.sql.SQLException: Connection reset', OTHER)),
);
const FAILED_EARLIER = on(9, TOOL_START + failedCore(OTHER, 'java.sql.SQLException: Connection reset'));

describe('seen before', () => {
  it('is said of a failure that another log holds', async () => {
    const archive = await newArchive(folder);
    const [first, second, third] = await rememberAll(archive, [failedOn(1), failedOn(2), failedOn(3)]);
    expect(seenIn(first)).toBeUndefined();
    expect(seenIn(second)).toMatchObject({ analyses: 1, occurrences: 1, lastTime: '2024-03-01T00:00:05.000Z' });
    expect(seenIn(third)).toMatchObject({ analyses: 2, lastTime: '2024-03-02T00:00:05.000Z', resolutions: [] });
    archive.close();
  });

  it('is the same when the log is analyzed again', async () => {
    const archive = await newArchive(folder);
    const [, once] = await rememberAll(archive, [failedOn(1), failedOn(2)]);
    const [again] = await rememberAll(archive, [failedOn(2)]);
    expect(seenIn(again)).toEqual(seenIn(once));
    archive.close();
  });

  it('is not said of a log by another analysis of that log', async () => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1)]);
    const alone = await reportOf(failedOn(1));
    const together: Report = { ...alone, sources: [...alone.sources, ...(await reportOf(PASSED)).sources] };
    expect(seenIn(addSeenBefore(archive, together))).toBeUndefined();
    archive.close();
  });
});

describe('a resolution', () => {
  it.each([
    ['passed', 'the next run of the same upgrade succeeds', PASSED],
    ['passed', 'the next run passes the process and fails later', FAILED_LATER],
    ['failed-again', 'the next run fails in the same way', failedOn(9)],
    ['not-reached', 'the next run fails before', FAILED_EARLIER],
    ['unknown', 'there is no next run', undefined],
    [
      'unknown',
      'the next run is of another upgrade',
      PASSED.replace('MySQL 8.0', 'Oracle 19').replace('MySQLD', 'Oracle10gD'),
    ],
    ['unknown', 'only an earlier run is analyzed later', on(1, PASSED).replaceAll('2024-03-01', '2024-02-01')],
  ])('is %s where %s', async (outcome, _, next) => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1)]);
    const failure = onlyFailure(archive);
    const resolution = addResolution(archive, failure, { note: 'deleted 14 rows', createdAt: '2024-03-01T12:00:00Z' });
    await rememberAll(archive, next === undefined ? [] : [next]);
    expect(whatBecameOf(archive, failure, resolution).outcome).toBe(outcome);
    archive.close();
  });

  it('is cited in the report of the next log, what fixed it first', async () => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1)]);
    const failure = onlyFailure(archive);
    addResolution(archive, failure, { note: 'dropped the index', createdAt: '2024-03-01T12:00:00Z', author: 'Ana' });
    await rememberAll(archive, [failedOn(2)]);
    addResolution(archive, failure, {
      note: 'deleted rows',
      createdAt: '2024-03-02T12:00:00Z',
      link: 'https://x.test/1',
    });
    addResolution(archive, failure, {
      note: 'deleted rows',
      createdAt: '2024-03-02T12:00:00Z',
      link: 'https://x.test/1',
    });
    await rememberAll(archive, [PASSED]);
    const [report] = await rememberAll(archive, [failedOn(20).replaceAll('MySQL', 'PostgreSQL')]);
    expect(seenIn(report)?.resolutions).toEqual([
      { note: 'deleted rows', time: '2024-03-02T12:00:00Z', outcome: 'passed', link: 'https://x.test/1' },
      { note: 'dropped the index', time: '2024-03-01T12:00:00Z', outcome: 'failed-again', author: 'Ana' },
    ]);
    archive.close();
  });
});

describe('ids', () => {
  it('may be written as they are seen, in part, or wrong in one letter', async () => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1)]);
    const { fingerprint } = onlyFailure(archive);
    const id = failureIdOf(fingerprint);
    const digits = fingerprint.slice(2);
    for (const named of [id, id.toUpperCase(), id.slice(0, 6), digits, fingerprint, digits.replaceAll('0', 'o')]) {
      expect(findFailure(archive, named).fingerprint).toBe(fingerprint);
    }
    const typo = `${id.slice(0, -1)}${id.endsWith('7') ? '8' : '7'}`;
    expect(() => findFailure(archive, typo)).toThrow(`unknown failure "${typo}"`);
    expect(() => findFailure(archive, typo)).toThrow(`Did you mean "${id}"?`);
    expect(() => findFailure(archive, id.slice(0, 4))).toThrow('give at least 4 digits');
    archive.close();
  });

  it('of analyses may be a name, or the last one', async () => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1), failedOn(2)]);
    const [newest, oldest] = readAnalyses(archive, {}).map(({ id }) => id);
    expect(findAnalysis(archive, 'last').id).toBe(newest);
    expect(findAnalysis(archive, shownAnalysisId(oldest ?? '')).id).toBe(oldest);
    expect(() => findAnalysis(archive, 'rehearsal')).toThrow('unknown analysis "rehearsal"; updoc history lists them');
    archive.close();
  });
});

function seenIn(report: Report | undefined) {
  return report === undefined ? undefined : rootCauseIn(report).seenBefore;
}

function onlyFailure(archive: Archive): Failure {
  const row = archive.database
    .prepare("SELECT fingerprint FROM failure JOIN occurrence ON failure.key = failure_key WHERE role = 'root-cause'")
    .get();
  const failure = readFailure(archive, String(row?.['fingerprint']));
  if (failure === undefined) throw new Error('nothing is kept');
  return failure;
}
