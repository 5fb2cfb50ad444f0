import type { Place } from '../../../src/model/place.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Source } from '../../../src/model/source.ts';

/** A report of nothing, to be spread into others. */
export const emptyReport: Report = {
  schemaVersion: '1',
  tool: { name: 'updoc', version: '0.1.0' },
  generatedAt: '2024-03-01T08:00:00.000Z',
  complete: true,
  verdict: {
    outcome: 'unrecognized',
    reason: 'No line of the input is one that Liferay writes.',
    evidence: [],
    recovery: 'unknown',
    recoveryReason: 'Nothing is known of an upgrade.',
  },
  nextSteps: [],
  sources: [],
  environment: { from: {}, to: {}, jvmOptions: [] },
  runs: [],
  spans: [],
  slowest: [],
  modules: [],
  verifications: [],
  imports: [],
  gogo: [],
  releases: [],
  unsatisfied: [],
  upgradeReports: [],
  workflow: { edition: 'on-premises', steps: [] },
  findings: [],
  checks: [],
  notifications: [],
};

/** A place of so many lines, with bytes made up. */
export function placeAt(source: number, startLine: number, lines = 1): Place {
  return { source, startLine, endLine: startLine + lines - 1, byteOffset: startLine * 100, byteLength: lines * 100 };
}

/** An upgrade log of so many lines, without dates. */
export function sourceOf(path: string, lines: number): Source {
  const records = Math.ceil(lines * 0.9);
  return {
    path,
    kind: 'upgrade',
    format: 'liferay-text',
    encoding: 'utf-8',
    bytes: lines * 100,
    lines,
    records,
    events: records,
    unrecognizedRecords: 0,
  };
}
