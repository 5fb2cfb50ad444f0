import type { LogEvent } from '../../../model/event.ts';
import type { ThrowableGrammar } from '../../../model/grammar.ts';
import type { RawRecord } from '../../../model/record.ts';
import { SEVERITY_NUMBERS } from '../../../model/severity.ts';
import { readEventText } from './event-text.ts';
import { type LogRecord, toNanoseconds } from './log-record.ts';
import { placeAttributes } from './place-attributes.ts';

/** OpenTelemetry's word for a service that nobody named. */
const UNKNOWN_SERVICE = 'unknown_service';

/**
 * Makes a log record of an event.
 *
 * What a message says stands under `updoc.<name>`, by the names of `src/model/event-name.ts`. A time without a date is no
 * time stamp: it is `updoc.time_of_day_ms`.
 */
export function eventRecord(
  event: LogEvent,
  path: string,
  observed: string,
  throwableGrammar: ThrowableGrammar,
): LogRecord {
  const { record, header, meaning, timeMs, dated, durationMs, component } = event;
  const { severityText, thread, logger } = header;
  const { body, stackTrace, outermost, rootCause } = readEventText(event, throwableGrammar);
  const facts = Object.entries(meaning.attributes).map(([name, value]) => [`updoc.${name}`, value] as const);
  return {
    ...(timeMs !== undefined && dated && { Timestamp: toNanoseconds(timeMs) }),
    ObservedTimestamp: observed,
    ...(severityText !== undefined && {
      SeverityText: severityText,
      SeverityNumber: SEVERITY_NUMBERS[severityText],
    }),
    Body: body,
    Resource: { 'service.name': serviceOf(record) },
    ...(logger !== undefined && { InstrumentationScope: { Name: logger } }),
    Attributes: {
      ...placeAttributes(path, record),
      ...(thread !== undefined && { 'thread.name': thread }),
      ...(timeMs !== undefined && !dated && { 'updoc.time_of_day_ms': timeMs }),
      ...(durationMs !== undefined && { 'updoc.duration_ms': durationMs }),
      ...(component !== undefined && { 'updoc.component': component }),
      ...Object.fromEntries(facts),
      ...(outermost !== undefined && { 'exception.type': outermost.type }),
      ...(outermost?.message !== undefined && { 'exception.message': outermost.message }),
      ...(stackTrace !== undefined && { 'exception.stacktrace': stackTrace }),
      ...(rootCause !== undefined && { 'updoc.root_exception.type': rootCause.type }),
      ...(rootCause?.message !== undefined && { 'updoc.root_exception.message': rootCause.message }),
    },
    EventName: meaning.eventName,
  };
}

/** Formats of logs are those of Liferay and what it runs in; a transcript is of the program that it is named after. */
function serviceOf({ transcript, format }: RawRecord): string {
  return transcript?.name ?? (format === undefined ? UNKNOWN_SERVICE : 'liferay');
}
