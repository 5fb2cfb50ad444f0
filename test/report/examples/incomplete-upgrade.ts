import type { Report } from '../../../src/model/report.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';

/** A log that ends while the upgrade is still at work, and that could not be read to its end. */
export const incompleteUpgrade: Report = {
  ...emptyReport,
  complete: false,
  verdict: {
    outcome: 'incomplete',
    reason: 'The upgrade of com.liferay.journal.service began and nothing says that it ended.',
    evidence: [placeAt(0, 990)],
    recovery: 'unknown',
    recoveryReason: 'The tool may still be at work: look at its process and at the end of the log first.',
    recoveryRule: 'D10',
  },
  nextSteps: [
    { text: 'See whether the tool is still running:', command: 'pgrep -fl db.upgrade' },
    { text: 'Copy the log again, to its end, and give it to updoc.' },
  ],
  sources: [
    {
      ...sourceOf('logs.tgz!/upgrade.log', 990),
      firstTime: '2024-03-01T02:10:28.411Z',
      lastTime: '2024-03-01T02:13:40.002Z',
    },
  ],
  environment: { ...emptyReport.environment, from: { build: '7010' } },
  runs: [{ id: 'run-1', kind: 'upgrade', startTime: '2024-03-01T02:10:28.411Z', status: 'unset', sources: [0] }],
  spans: [
    {
      id: 's1',
      runId: 'run-1',
      kind: 'process',
      name: 'com.liferay.journal.internal.upgrade.v1_1_0.UpgradeDocumentLibraryTypeContent',
      module: 'com.liferay.journal.service',
      startOffsetMs: 3_600_000,
      estimatedMs: 5_400_000,
      count: 1,
      status: 'unset',
      place: placeAt(0, 990),
    },
  ],
  notifications: [
    {
      code: 'archive-damaged',
      level: 'error',
      message: '"logs.tgz" is damaged after 1.2 MB: what follows could not be read; pack the logs again',
    },
  ],
};
