import type { Report } from '../../../src/model/report.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';

/** An upgrade from 7.2 to 7.3 that went well. */
export const cleanSuccess: Report = {
  ...emptyReport,
  verdict: {
    outcome: 'succeeded',
    reason: 'The tool said that core and modules were upgraded, and no upgrade process failed.',
    evidence: [placeAt(0, 880)],
    recovery: 'none-needed',
    recoveryReason: 'Every upgrade process completed.',
  },
  nextSteps: [
    { text: 'Reindex: Control Panel > Configuration > Search > Reindex all search indexes.' },
    { text: 'Keep the backup until users have worked with the new version.' },
  ],
  sources: [
    { ...sourceOf('upgrade.log', 900), firstTime: '2024-05-04T20:00:00.000Z', lastTime: '2024-05-04T20:02:29.000Z' },
  ],
  environment: {
    ...emptyReport.environment,
    from: { version: '7.2' },
    to: { version: '7.3' },
    database: { vendor: 'postgresql' },
  },
  runs: [
    {
      id: 'run-1',
      kind: 'upgrade',
      startTime: '2024-05-04T20:00:00.000Z',
      endTime: '2024-05-04T20:02:29.000Z',
      durationMs: 149_000,
      status: 'ok',
      sources: [0],
    },
  ],
  spans: [
    {
      id: 's1',
      runId: 'run-1',
      kind: 'process',
      name: 'com.liferay.portal.upgrade.PortalUpgradeProcess',
      startOffsetMs: 0,
      durationMs: 60_100,
      selfMs: 60_100,
      maxMs: 60_100,
      count: 1,
      status: 'ok',
      place: placeAt(0, 12),
    },
  ],
  slowest: [{ spanId: 's1', name: 'com.liferay.portal.upgrade.PortalUpgradeProcess', selfMs: 60_100, share: 0.403 }],
  modules: [
    {
      name: 'com.liferay.asset.service',
      fromSchema: '1.0.0',
      toSchema: '2.3.0',
      status: 'upgraded',
      place: placeAt(0, 700),
    },
  ],
  checks: [{ ruleId: 'database/unique-index-duplicates', outcome: 'silent' }],
};
