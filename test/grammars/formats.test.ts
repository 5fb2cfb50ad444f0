import { describe, expect, it } from 'vitest';
import { grammars } from '../../grammars/index.ts';
import type { LogFormat } from '../../src/model/grammar.ts';
import { FORMAT_EXAMPLES, type FormatExample } from '../support/format-examples.ts';
import { type ParsedEvent, parseOne, parseText } from '../support/parse-text.ts';

const { formats } = grammars;

describe.each(formats.map((format) => [format.name, format] as const))('the format %s', (name, format) => {
  const examples = FORMAT_EXAMPLES[name] ?? [];

  it('has examples of its variants, and takes the one it shows', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(takes(format, format.example)).toBe(true);
    expect(headerOf(format, format.example)).toBeDefined();
  });

  it.each(examples.map((example) => [example.variant, example] as const))('reads %s', async (_, example) => {
    await checkExample(format, example);
  });

  it('is not kept from its own records by a format that is tried before it', () => {
    const before = formats.slice(0, formats.indexOf(format));
    const taken = [format.example, ...recordsOf(format)].flatMap((record) =>
      before.filter((other) => takes(other, record)).map((other) => `${other.name}: ${record}`),
    );
    expect(taken).toEqual([]);
  });

  it('ties with no other format: never do two take records of each other', () => {
    const ties = formats.filter(
      (other) => other !== format && takesAny(format, recordsOf(other)) && takesAny(other, recordsOf(format)),
    );
    expect(ties.map((other) => other.name)).toEqual([]);
  });

  it('starts no record with text that is in no format', () => {
    expect(PLAIN_LINES.filter((line) => takes(format, line))).toEqual([]);
  });
});

describe('records of different formats in one text', () => {
  it('are told apart line by line', async () => {
    const all = Object.entries(FORMAT_EXAMPLES).flatMap(([name, examples]) =>
      examples.map(({ record }) => [name, record] as const),
    );
    const events = await parseText(all.map(([, record]) => `${record}\n`).join(''));
    expect(events.map(({ format, text }) => [format, text])).toEqual(
      all.map(([name, record]) => [name, record.trimEnd()]),
    );
  });
});

describe('a record that was never closed', () => {
  it.each(['log4j-xml', 'glassfish'])('ends where the next one of %s starts', async (name) => {
    const [first] = FORMAT_EXAMPLES[name];
    const unclosed = first.record.replace(/\|#\]$|<\/log4j:message>[^]*$/, '');
    const events = await parseText(`${unclosed}\n${first.record}\n`);
    expect(events.map(({ text }) => text)).toEqual([unclosed, first.record]);
  });
});

const PLAIN_LINES = [
  '',
  'Starting Liferay Portal Community Edition 6.2 CE GA6 (Newton / Build 6205 / January 6, 2016)',
  'Loading file:/opt/portal-ext.properties',
  'Completed Liferay upgrade process in 88 seconds',
  'g! upgrade:check',
  'INFO',
  'INFO: Server startup in 76038 ms',
  'INFORMATION',
  'ERROR 1062 (23000): Duplicate entry',
  '2024-03-01 02:11:09.411',
  '2024-03-01 02:11:09.411 hello',
  '[2024-03-01 02:11:09.411] hello',
  '10:00:00,000',
  '127.0.0.1 - - [08/Mar/2014:10:12:23 +0000] "GET / HTTP/1.1" 200 -',
  'Mar 08, 2014 10:12:23 PM',
  '[main][UpgradeProcess:1] x',
  '[lowercase:12] x',
  '<log4j:message>',
  '[#|',
  'java.lang.IllegalStateException: boom',
  '\tat com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:99)',
];

function recordsOf({ name }: LogFormat): readonly string[] {
  return (FORMAT_EXAMPLES[name] ?? []).map(({ record }) => record);
}

function takesAny(format: LogFormat, records: readonly string[]): boolean {
  return records.some((record) => takes(format, record));
}

/** Tells whether a format starts a record with the first line of a text. */
function takes(format: LogFormat, text: string): boolean {
  const { bytes, headEnd } = headOf(text);
  return format.startsRecord(bytes, 0, headEnd);
}

function headerOf(format: LogFormat, text: string): unknown {
  const { bytes, headEnd } = headOf(text);
  const extent = format.measure(bytes, 0, headEnd, bytes.length);
  return extent && format.readHeader(bytes.toString('utf8', extent.headerStart, extent.headerEnd));
}

function headOf(text: string): { bytes: Buffer; headEnd: number } {
  const bytes = Buffer.from(text);
  const newline = bytes.indexOf('\n');
  return { bytes, headEnd: newline < 0 ? bytes.length : newline };
}

async function checkExample(format: LogFormat, example: FormatExample): Promise<void> {
  const { record, time, message, component, severityText, thread, logger } = example;
  for (const text of [record, `${record}\n`, `${record.replaceAll('\n', '\r\n')}\r\n`]) {
    const event = await parseOne(text);
    expect({ format: event.format, ...event.header }).toEqual({ format: format.name, severityText, thread, logger });
    expect(event.message).toBe(message);
    expect(event.component).toBe(component);
    expect(timeOf(event)).toBe(time);
  }
}

function timeOf({ timeMs, dated }: ParsedEvent): string | undefined {
  if (timeMs === undefined) return undefined;
  const iso = new Date(timeMs).toISOString();
  return dated ? iso : iso.slice(11, -1);
}
