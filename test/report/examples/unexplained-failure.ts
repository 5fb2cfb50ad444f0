import type { Report } from '../../../src/model/report.ts';
import { emptyReport, placeAt, sourceOf } from './parts.ts';

/** A module upgrade that failed for a reason no rule knows, in a log without dates. */
export const unexplainedFailure: Report = {
  ...emptyReport,
  verdict: {
    outcome: 'failed',
    reason: 'The upgrade of com.example.orders.service ended with an exception.',
    evidence: [placeAt(0, 40, 6), placeAt(1, 7)],
    recovery: 'fix-then-rerun',
    recoveryReason: 'A module upgrade goes on after its last good step.',
    recoveryRule: 'D6',
  },
  nextSteps: [
    { text: 'Read the exception chain below: its last entry says what went wrong first.' },
    { text: 'Ask who maintains com.example.orders.service, with the excerpt at hand.' },
  ],
  sources: [sourceOf('node-1/catalina.out', 300), sourceOf('node-2/catalina.out', 20)],
  environment: { ...emptyReport.environment, to: { build: '7413' }, database: { vendor: 'oracle', version: '19c' } },
  runs: [{ id: 'run-1', kind: 'server', status: 'error', sources: [0, 1] }],
  modules: [{ name: 'com.example.orders.service', fromSchema: '1.0.0', status: 'failed', place: placeAt(0, 40) }],
  findings: [
    {
      id: 'finding-1',
      ruleId: null,
      level: 'error',
      confidence: 'medium',
      title: 'NullPointerException in com.example.orders.upgrade.v1_1_0.UpgradeOrders',
      message: 'Failed upgrade process for module com.example.orders.service',
      role: 'root-cause',
      runId: 'run-1',
      occurrences: 1,
      place: placeAt(0, 40, 6),
      relatedPlaces: [],
      excerpt: [
        {
          source: 0,
          line: 40,
          text: '01:30:00,100 ERROR [Refresh Thread][ReleaseManagerImpl:88] Failed upgrade process for module com.example.orders.service',
          highlight: true,
        },
        { source: 0, line: 41, text: 'java.lang.NullPointerException', highlight: true },
        {
          source: 0,
          line: 42,
          text: '\tat com.example.orders.upgrade.v1_1_0.UpgradeOrders.doUpgrade(UpgradeOrders.java:41)',
          highlight: false,
        },
      ],
      exceptionChain: [{ type: 'java.lang.NullPointerException' }],
      remediation: { summary: '', steps: [], queries: [], recovery: 'unknown', links: [] },
      fingerprint: '1:9b8a7c6d5e4f3a2b',
      arguments: { module: 'com.example.orders.service' },
      step: {
        name: 'com.example.orders.upgrade.v1_1_0.UpgradeOrders',
        words: 'changes data (orders), module com.example.orders, its schema 1.1.0',
      },
      nearest: [
        {
          ruleId: 'modules/journal-resource-null',
          title: 'The first step for web content fails',
          why: 'the exception NullPointerException, the words "orders", "upgrade"',
        },
      ],
    },
  ],
};
