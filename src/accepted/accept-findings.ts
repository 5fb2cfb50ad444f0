/** Marks the findings of a report that somebody accepted. */
import { didYouMean } from '../errors.ts';
import type { AcceptedEntry, AcceptedFile } from '../model/acceptance.ts';
import type { Finding } from '../model/finding.ts';
import type { Notification } from '../model/notification.ts';
import type { Report } from '../model/report.ts';
import { acceptanceOf, isExpired, isFor } from './acceptance-of.ts';

/**
 * Marks findings as accepted by a file, as of `now`, instead of what the report said before; entries that have ended or that match
 * nothing are said in notifications, with file and line.
 */
export function acceptFindings(report: Report, file: AcceptedFile, now: Date): Report {
  const findings = report.findings.map((finding) => accept(finding, file.entries, now));
  const notifications = [
    ...acceptedNote(report, findings, file),
    ...file.entries.flatMap((entry) => troubleWith(entry, report, file.path, now)),
  ];
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

function acceptedNote(report: Report, findings: readonly Finding[], { path }: AcceptedFile): Notification[] {
  const count = findings.filter(({ accepted }) => accepted !== undefined).length;
  const failed =
    report.verdict.outcome === 'failed' && count > 0 ? '; the upgrade failed, which no acceptance changes' : '';
  const what = count === 0 ? 'no finding is' : count === 1 ? 'one finding is' : `${count} findings are`;
  return [{ code: 'findings-accepted', level: 'note', message: `${what} accepted by "${path}"${failed}` }];
}

function troubleWith(entry: AcceptedEntry, report: Report, path: string, now: Date): Notification[] {
  const name = entry.ruleId ?? entry.fingerprint ?? '';
  const at = `${path}:${entry.line}`;
  if (!report.findings.some((finding) => isFor(entry, finding))) return [unmatched(entry, report, at, name)];
  if (!isExpired(entry, now)) return [];
  return [
    {
      code: 'acceptance-expired',
      level: 'warning',
      message: `${at}: "${name}" was accepted until ${entry.until}, and counts again; mend it, or give the entry a later day`,
    },
  ];
}

/** A rule that is not known is a slip of the pen; one that stayed silent is good news. */
function unmatched({ ruleId }: AcceptedEntry, { checks }: Report, at: string, name: string): Notification {
  const known = checks.map((check) => check.ruleId);
  const isUnknown = ruleId !== undefined && known.length > 0 && !known.includes(ruleId);
  return {
    code: 'acceptance-unmatched',
    level: isUnknown ? 'warning' : 'note',
    message: isUnknown
      ? `${at}: no rule is called "${name}"; expected one of those that updoc rules list prints${didYouMean([name], known)}`
      : `${at}: no finding matches "${name}"; take the entry out if it is not to be seen again`,
  };
}

function nameOf({ ruleId, fingerprint }: Finding): string {
  return ruleId ?? fingerprint;
}
