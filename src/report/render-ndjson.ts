import type { Report } from '../model/report.ts';
import { recordLine } from './outputs/ndjson/log-record.ts';
import { reportRecords } from './outputs/ndjson/report-records.ts';

/**
 * Writes what stands at the end of NDJSON: notifications, findings and the verdict. The events before them are written
 * while the logs are read (`createEventStream`); a report does not hold them.
 */
export function renderNdjson(report: Report): string {
  return reportRecords(report).map(recordLine).join('');
}
