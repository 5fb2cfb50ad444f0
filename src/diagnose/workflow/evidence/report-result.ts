import { ownValue } from '../../../model/own-value.ts';
import type { Run } from '../../../model/timeline.ts';
import type { UpgradeReportFacts } from '../../../model/upgrade-report.ts';

/** The last of Liferay's own reports that tells how the upgrade ended. */
export function lastReport(runs: readonly Run[]): UpgradeReportFacts | undefined {
  return runs.flatMap(({ upgradeReports }) => upgradeReports).findLast((report) => resultOf(report) !== undefined);
}

/** The result as printed; reports without one (to 2022) are good where the final versions are the expected ones. */
export function resultOf({ result, values }: UpgradeReportFacts): string | undefined {
  if (result !== undefined) return result;
  const pairs = ['build', 'schema'].map(
    (name) => [ownValue(values, `final.${name}`), ownValue(values, `expected.${name}`)] as const,
  );
  if (pairs.some(([final, expected]) => final === undefined || expected === undefined)) return undefined;
  return pairs.every(([final, expected]) => final === expected)
    ? 'success'
    : 'that the final version is not the expected one';
}

/** Tells whether a result is a good one; to 2023 `warning` stands for any line at WARN. */
export function isGoodResult(result: string): boolean {
  return result === 'success' || result === 'warning';
}
