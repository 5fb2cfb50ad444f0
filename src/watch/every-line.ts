import type { Report } from '../model/report.ts';
import { findingText, newsLines } from './news-lines.ts';
import { type StatusFacts, statusOf } from './status-of.ts';
import { statusLines, statusText } from './status-lines.ts';

const PAGE = { width: 10_000, color: false } as const;
const NO_NAME = { name: '' } as const;

/** Writes all lines that may be shown of a report while it is watched, to be looked through before any of them is. */
export function everyLine(report: Report, facts: StatusFacts): string {
  const status = statusOf(report, facts);
  const silence = { kind: 'silent', status, database: report.environment.database } as const;
  return [
    ...report.findings.map((finding) => findingText(finding, report.sources)),
    ...newsLines(PAGE, silence),
    ...statusLines(PAGE, NO_NAME, status),
    statusText(NO_NAME, status),
  ].join('\n');
}
