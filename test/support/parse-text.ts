import { grammars } from '../../grammars/index.ts';
import type { LogEvent } from '../../src/model/event.ts';
import { textOf } from '../../src/model/record.ts';
import { createRecordParser } from '../../src/parse/parse-record.ts';
import { toUtcFrom } from '../../src/parse/to-utc.ts';
import { readRecords } from '../../src/read/read-records.ts';
import { inputOf } from './read-lines.ts';

/** An event with the texts of its record, which outlive the record's bytes. */
export interface ParsedEvent extends Omit<LogEvent, 'record'> {
  readonly text: string;
  readonly message: string;
  readonly format: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly hasThrowable: boolean;
}

/** Reads a text by the stages `read` and `parse` alone. */
export async function parseText(
  content: Buffer | string,
  chunkBytes?: number,
  timeZone?: string,
): Promise<readonly ParsedEvent[]> {
  const parseRecord = createRecordParser(grammars, toUtcFrom(timeZone));
  const events: ParsedEvent[] = [];
  await readRecords(
    inputOf(content, chunkBytes),
    0,
    grammars,
    () => undefined,
    (record) => void events.push(keep(parseRecord(record))),
  );
  return events;
}

function keep({ record, ...event }: LogEvent): ParsedEvent {
  const { startLine, endLine, byteOffset, byteLength, hasThrowable, format, transcript } = record;
  return {
    ...event,
    text: textOf(record),
    message: record.bytes.toString('utf8', event.messageStart, event.messageEnd),
    format: transcript?.name ?? format?.name ?? 'plain',
    startLine,
    endLine,
    byteOffset,
    byteLength,
    hasThrowable,
  };
}

/** Reads a text that is one record. */
export async function parseOne(content: string, timeZone?: string): Promise<ParsedEvent> {
  const events = await parseText(content, undefined, timeZone);
  if (events.length !== 1) throw new Error(`${events.length} records in: ${content}`);
  return events[0];
}
