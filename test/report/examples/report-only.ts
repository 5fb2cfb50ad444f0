import type { Report } from '../../../src/model/report.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';
import { failedReport } from './upgrade-reports.ts';

/** Nothing but Liferay's own report of an upgrade. */
export const reportOnly: Report = {
  ...emptyReport,
  verdict: {
    outcome: 'no-upgrade',
    reason: 'No upgrade process ran.',
    evidence: [placeAt(0, 1)],
    recovery: 'none-needed',
    recoveryReason: 'No upgrade ran.',
  },
  sources: [{ ...sourceOf('upgrade_report.txt', 60), kind: 'upgrade-report', format: 'transcript' }],
  environment: {
    ...emptyReport.environment,
    from: { build: '7010' },
    to: { build: '7310' },
    database: { vendor: 'mysql', version: '5.7' },
  },
  runs: [{ id: 'run-report', kind: 'other', status: 'unset', sources: [0] }],
  upgradeReports: [failedReport(0)],
};
