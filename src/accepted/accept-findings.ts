/** Marks the findings of a report that somebody accepted. */
import type { AcceptedEntry, AcceptedFile } from '../model/acceptance.ts';
import type { Finding } from '../model/finding.ts';
import type { Notification } from '../model/notification.ts';
import type { Report } from '../model/report.ts';
import { acceptanceNotes } from './acceptance-notes.ts';
import { acceptanceOf, isExpired } from './acceptance-of.ts';

/**
 * Marks findings as accepted by a file, as of `now`, instead of what the report said before; entries that have ended or that match
 * nothing are said in notifications, with file and line.
 */
export function acceptFindings(report: Report, file: AcceptedFile, now: Date): Report {
  const findings = report.findings.map((finding) => accept(finding, file.entries, now));
  const notifications = acceptanceNotes(file, {
    findings: report.findings,
    accepted: findings.filter(({ accepted }) => accepted !== undefined).length,
    knownRules: report.checks.map(({ ruleId }) => ruleId),
    isFailed: report.verdict.outcome === 'failed',
    now,
  });
  return withFindings(report, findings, notifications);
}

/** Takes back acceptances that a saved report holds and that have ended since. */
export function dropExpired(report: Report, now: Date): Report {
  const ended = report.findings.filter(({ accepted }) => accepted !== undefined && isExpired(accepted, now));
  if (ended.length === 0) return report;
  const findings = report.findings.map((finding) => (ended.includes(finding) ? unaccepted(finding) : finding));
  const notifications = ended.map((finding): Notification => ({
    code: 'acceptance-expired',
    level: 'warning',
    message: `the finding ${nameOf(finding)} was accepted until ${finding.accepted?.until ?? ''}, and counts again; mend it, or accept it anew with --accepted <file>`,
  }));
  return withFindings(report, findings, notifications);
}

function withFindings(report: Report, findings: readonly Finding[], said: readonly Notification[]): Report {
  const before = report.notifications.filter(({ code }) => !SAID_BEFORE.includes(code));
  return { ...report, findings, notifications: [...before, ...said] };
}

const SAID_BEFORE: readonly string[] = ['findings-accepted', 'acceptance-expired', 'acceptance-unmatched'];

function accept(finding: Finding, entries: readonly AcceptedEntry[], now: Date): Finding {
  const accepted = acceptanceOf(finding, entries, now);
  return accepted === undefined ? unaccepted(finding) : { ...finding, accepted };
}

function unaccepted(finding: Finding): Finding {
  const { accepted, ...others } = finding;
  return accepted === undefined ? finding : others;
}

function nameOf({ ruleId, fingerprint }: Finding): string {
  return ruleId ?? fingerprint;
}
