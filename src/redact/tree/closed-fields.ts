/**
 * Fields of the report and of log records whose values are ours: words of closed lists, ids, times, versions. All others are redacted, also
 * those that are added later.
 */
export const CLOSED_FIELDS: ReadonlySet<string> = new Set(
  `
  schemaVersion generatedAt outcome recovery recoveryRule level role confidence status encoding format kind generation
  direction edition severity basis id ruleId failureId runId parentId spanId stepId causedBy fingerprint firstTime lastTime startTime
  endTime timeZone contentHash sha256 code sqlState toSchema fromSchema vendor Timestamp ObservedTimestamp SeverityText EventName service.name
  `
    .trim()
    .split(/\s+/),
);

/**
 * Parts of the report that rules and the documented workflow word: nothing is learned from them, and only what the logs told is
 * replaced in them.
 */
export const WORDED_BY_US: ReadonlySet<string> = new Set(
  `cause remediation links queries query sql purpose commands command tuning advice question pruning`.split(' '),
);

/** Names of fields whose keys are from a log. */
export const KEYED_BY_LOG: ReadonlySet<string> = new Set(['values', 'lists']);

/** What a field of the report holds where its text alone does not tell, by the end of its path. */
export const KIND_OF_FIELD: Readonly<Record<string, string>> = {
  'connection.host': 'hosts',
  'connection.name': 'database',
  'tables.schema': 'database',
  'Attributes.updoc.schema': 'database',
};
