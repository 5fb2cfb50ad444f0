import { join } from 'node:path';
import { Readable } from 'node:stream';
import { addSeenBefore } from '../../src/archive/add-seen-before.ts';
import { type Archive, openOrMakeArchive } from '../../src/archive/open-archive.ts';
import { recordOfReport } from '../../src/archive/record/record-of-report.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';
import { analyze } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import { failedCore, TOOL_START } from './upgrade-logs.ts';

let made = 0;

/** A process of the core that fails in many tests. */
export const LAYOUT = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
/** What a driver of MySQL says of a row that stands twice. */
export const DUPLICATE =
  "java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '20097-news' for key 'IX_63A2AABD'";

/** A new archive in a folder. */
export async function newArchive(folder: string): Promise<Archive> {
  return openOrMakeArchive(join(folder, `archive-${++made}.db`));
}

/** The same log, as it is written on another day: `on(2, log)` is of 2 March 2024. */
export function on(day: number, log: string): string {
  return log.replaceAll(/^\d{4}-\d\d-\d\d/gm, `2024-03-${String(day).padStart(2, '0')}`);
}

/** An upgrade that fails in the core, on a day of March 2024. */
export function failedOn(day: number, cause = DUPLICATE): string {
  return on(day, TOOL_START + failedCore(LAYOUT, cause));
}

/** Reports of texts that were analyzed already: the rest of a report does not depend on the clock. */
const known = new Map<string, Report>();

/** Analyzes a text that was given so many days after the first of April 2024. */
export async function reportOf(log: string, days = 0): Promise<Report> {
  const report = known.get(log) ?? (await analyze(['-'], { stdin: Readable.from([Buffer.from(log)]) }));
  known.set(log, report);
  return { ...report, generatedAt: new Date(Date.UTC(2024, 3, 1 + days)).toISOString() };
}

/** Analyzes texts one after the other, keeps each, and hands out their reports with what the archive knew. */
export async function rememberAll(archive: Archive, logs: readonly string[]): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const [days, log] of logs.entries()) {
    const report = await reportOf(log, days);
    saveAnalysis(archive, recordOfReport(report));
    reports.push(addSeenBefore(archive, report));
  }
  return reports;
}

/** The root cause of a report. */
export function rootCauseIn({ findings }: Report): Report['findings'][number] {
  const found = findings.find(({ role }) => role === 'root-cause');
  if (found === undefined) throw new Error('the report has no root cause');
  return found;
}
