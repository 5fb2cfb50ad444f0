import type { Finding, Level } from '../../../model/finding.ts';
import type { Notification } from '../../../model/notification.ts';
import type { Place } from '../../../model/place.ts';
import type { Report } from '../../../model/report.ts';
import { SEVERITY_NUMBERS, type SeverityText } from '../../../model/severity.ts';
import type { Outcome } from '../../../model/verdict.ts';
import { type LogRecord, nanosecondsOf } from './log-record.ts';
import { placeAttributes } from './place-attributes.ts';

const SEVERITIES: Readonly<Record<Level, SeverityText>> = { error: 'ERROR', warning: 'WARN', note: 'INFO' };
const OUTCOMES: Readonly<Record<Outcome, Level>> = {
  succeeded: 'note',
  'succeeded-with-warnings': 'warning',
  failed: 'error',
  incomplete: 'warning',
  'no-upgrade': 'note',
  unrecognized: 'warning',
};

/** Makes log records of what the report says of the events: notifications, findings, and last the verdict. */
export function reportRecords(report: Report): readonly LogRecord[] {
  return [
    ...report.notifications.map((notification) => notificationRecord(notification, report)),
    ...report.findings.map((finding) => findingRecord(finding, report)),
    verdictRecord(report),
  ];
}

/** What all of them have in common: they are ours, and say so. */
function base({ tool, generatedAt }: Report, level: Level) {
  const severity = SEVERITIES[level];
  return {
    ObservedTimestamp: nanosecondsOf(generatedAt),
    SeverityText: severity,
    SeverityNumber: SEVERITY_NUMBERS[severity],
    Resource: { 'service.name': tool.name, 'service.version': tool.version },
  };
}

function placeOf(place: Place | undefined, { sources }: Report) {
  return place === undefined ? {} : placeAttributes(sources[place.source]?.path ?? '', place);
}

function notificationRecord({ code, level, message, place }: Notification, report: Report): LogRecord {
  return {
    ...base(report, level),
    Body: message,
    Attributes: { 'updoc.code': code, ...placeOf(place, report) },
    EventName: 'updoc.notification',
  };
}

function findingRecord(finding: Finding, report: Report): LogRecord {
  const { firstTime, lastTime, cause, causedBy, exceptionChain, remediation, accepted } = finding;
  const root = exceptionChain.at(-1);
  return {
    ...(firstTime !== undefined && { Timestamp: nanosecondsOf(firstTime) }),
    ...base(report, finding.level),
    Body: finding.title,
    Attributes: {
      'updoc.finding.id': finding.id,
      ...(finding.ruleId !== null && { 'updoc.rule.id': finding.ruleId }),
      'updoc.level': finding.level,
      'updoc.role': finding.role,
      'updoc.confidence': finding.confidence,
      'updoc.message': finding.message,
      ...(cause !== undefined && { 'updoc.cause': cause }),
      ...(causedBy !== undefined && { 'updoc.caused_by': causedBy }),
      'updoc.run.id': finding.runId,
      'updoc.occurrences': finding.occurrences,
      ...(lastTime !== undefined && { 'updoc.last_time': lastTime }),
      'updoc.fingerprint': finding.fingerprint,
      ...(accepted !== undefined && {
        'updoc.accepted.reason': accepted.reason,
        'updoc.accepted.until': accepted.until,
      }),
      ...(accepted?.by !== undefined && { 'updoc.accepted.by': accepted.by }),
      'updoc.remediation': remediation.summary,
      ...(root !== undefined && { 'exception.type': root.type }),
      ...(root?.message !== undefined && { 'exception.message': root.message }),
      ...placeOf(finding.place, report),
    },
    EventName: 'updoc.finding',
  };
}

function verdictRecord(report: Report): LogRecord {
  const { outcome, reason, evidence, recovery, recoveryReason, recoveryRule } = report.verdict;
  return {
    ...base(report, OUTCOMES[outcome]),
    Body: reason,
    Attributes: {
      'updoc.outcome': outcome,
      'updoc.recovery': recovery,
      'updoc.recovery_reason': recoveryReason,
      ...(recoveryRule !== undefined && { 'updoc.recovery_rule': recoveryRule }),
      'updoc.complete': report.complete,
      ...placeOf(evidence.at(0), report),
    },
    EventName: 'updoc.verdict',
  };
}
