import { describe, expect, it } from 'vitest';
import { readAnalyses, readAnalysis } from '../../src/archive/read-analyses.ts';
import { currentRevision, readFailuresSince, readFingerprints } from '../../src/archive/read-failures.ts';
import { recordOfReport } from '../../src/archive/record/record-of-report.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';
import { failedOn, newArchive, rememberAll, reportOf, rootCauseIn } from '../support/archived.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START } from '../support/upgrade-logs.ts';

const folder = temporaryFolder('save');

describe('what is kept', () => {
  it.each(Object.entries(exampleReports))('of %s is read as it was written', async (_, report) => {
    const archive = await newArchive(folder);
    const record = recordOfReport(report);
    saveAnalysis(archive, record);
    const { failures, ...read } = readAnalysis(archive, record.analysis.id) ?? { failures: [] };
    const { failures: saved, ...rest } = record;
    expect(read).toEqual(rest);
    expect(new Set(failures)).toEqual(new Set(saved));
    archive.close();
  });

  it('is what makes a failure known again', async () => {
    const { failures } = recordOfReport(await reportOf(failedOn(1)));
    expect(failures).toContainEqual(
      expect.objectContaining({
        ruleId: 'database/unique-index-duplicates',
        matters: true,
        process: 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout',
        exceptions: [
          expect.objectContaining({ type: 'com.liferay.portal.kernel.upgrade.UpgradeException' }),
          {
            type: 'java.sql.SQLIntegrityConstraintViolationException',
            message: "Duplicate entry '20097-news' for key 'IX_63A2AABD'",
          },
        ],
        excerpt: expect.stringContaining('Caused by: ') as string,
      }),
    );
  });

  it('is no log: of each failure a few short lines', async () => {
    const endless = failedOn(1, `java.sql.SQLException: ${'x'.repeat(100_000)}`);
    const record = recordOfReport(await reportOf(endless));
    const texts = record.failures.flatMap(({ excerpt = '' }) => excerpt.split('\n'));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(300);
    expect(JSON.stringify(record).length).toBeLessThan(12_000);
  });

  it('is not more than a number can hold', async () => {
    const archive = await newArchive(folder);
    const record = recordOfReport(exampleReport);
    saveAnalysis(archive, { ...record, tables: [{ name: 'Layout', rows: 1e300, bytes: NaN }] });
    expect(readAnalysis(archive, record.analysis.id)?.tables).toEqual([{ name: 'Layout' }]);
    archive.close();
  });
});

describe('the same logs', () => {
  it('are one analysis, with the name that a person gave it', async () => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1), failedOn(2), failedOn(1)]);
    const analyses = readAnalyses(archive, {});
    expect(
      analyses.map(({ analyzedAt, rememberedAt }) => [analyzedAt.slice(0, 10), rememberedAt.slice(0, 10)]),
    ).toEqual([
      ['2024-04-03', '2024-04-01'],
      ['2024-04-02', '2024-04-02'],
    ]);
    archive.close();
  });

  it('leave no failure behind that is not found in them any more', async () => {
    const archive = await newArchive(folder);
    const record = recordOfReport(await reportOf(failedOn(1)));
    saveAnalysis(archive, record);
    saveAnalysis(archive, { ...record, failures: [], occurrences: [] });
    expect(readFingerprints(archive)).toEqual([]);
    archive.close();
  });
});

describe('readAnalyses', () => {
  it('lists the newest first, with its root cause', async () => {
    const archive = await newArchive(folder);
    await rememberAll(archive, [failedOn(1), TOOL_START + CORE_DONE + TOOL_DONE]);
    const listed = readAnalyses(archive, {});
    expect(listed.map(({ outcome, rootCause }) => [outcome, rootCause?.ruleId])).toEqual([
      ['succeeded', undefined],
      ['failed', 'database/unique-index-duplicates'],
    ]);
    expect(readAnalyses(archive, { outcome: 'failed', since: '2024-04-02T00:00:00.000Z' })).toEqual([]);
    expect(readAnalyses(archive, { limit: 1 })).toEqual(listed.slice(0, 1));
    archive.close();
  });
});

describe('revisions', () => {
  it('tell an index which failures are new or changed', async () => {
    const archive = await newArchive(folder);
    const [first] = await rememberAll(archive, [failedOn(1)]);
    const before = currentRevision(archive);
    await rememberAll(archive, [failedOn(2), failedOn(3, 'java.sql.SQLException: Connection reset')]);
    const changed = readFailuresSince(archive, before).map(({ failure }) => failure.fingerprint);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed).not.toContain(first === undefined ? '' : rootCauseIn(first).fingerprint);
    archive.close();
  });
});
