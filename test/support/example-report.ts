import type { Report } from '../../src/model/report.ts';
import { cleanSuccess } from '../report/examples/clean-success.ts';
import { failedUpgrade } from '../report/examples/failed-upgrade.ts';
import { gogoSession } from '../report/examples/gogo-session.ts';
import { incompleteUpgrade } from '../report/examples/incomplete-upgrade.ts';
import { cleanImportOnly, partialImportOnly } from '../report/examples/only-imports.ts';
import { reportOnly } from '../report/examples/report-only.ts';
import { unexplainedFailure } from '../report/examples/unexplained-failure.ts';
import { emptyReport } from '../report/examples/parts.ts';

/** Reports made by hand, by the name of their goldens. */
export const exampleReports: Readonly<Record<string, Report>> = {
  'failed-upgrade': failedUpgrade,
  'clean-success': cleanSuccess,
  'unexplained-failure': unexplainedFailure,
  'incomplete-upgrade': incompleteUpgrade,
  'partial-import': partialImportOnly,
  'clean-import': cleanImportOnly,
  'gogo-session': gogoSession,
  'report-only': reportOnly,
  'not-a-log': emptyReport,
};

/** The one that holds all that a report can hold. */
export const exampleReport: Report = failedUpgrade;
