import type { SeverityText } from '../../../model/severity.ts';
import { jsonText } from '../json-text.ts';

/**
 * A record of the OpenTelemetry log data model, with its field names; what is not known is left out.
 *
 * https://opentelemetry.io/docs/specs/otel/logs/data-model/
 */
export interface LogRecord {
  /** Nanoseconds since 1970, as the examples of the data model write them: a number would lose digits. */
  readonly Timestamp?: string;
  readonly ObservedTimestamp: string;
  readonly SeverityText?: SeverityText;
  readonly SeverityNumber?: number;
  readonly Body: string;
  readonly Resource: Readonly<Record<string, string>>;
  /** The logger. */
  readonly InstrumentationScope?: { readonly Name: string };
  readonly Attributes: Readonly<Record<string, unknown>>;
  readonly EventName: string;
}

/** Writes a record as one line. */
export function recordLine(record: LogRecord): string {
  return `${jsonText(record)}\n`;
}

/** Nanoseconds of so many milliseconds since 1970. */
export function toNanoseconds(ms: number): string {
  return ms === 0 ? '0' : `${Math.round(ms)}000000`;
}

/** Nanoseconds of an ISO 8601 time. */
export function nanosecondsOf(time: string): string {
  return toNanoseconds(Date.parse(time));
}
