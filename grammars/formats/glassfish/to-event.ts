import type { RecordHeader } from '../../../src/model/meaning.ts';
import type { HeaderExtent, LogFormat, RecordTime } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { indexWithin, isDate, skipSpaces, startsWithAt, trimLineEnd } from '../../shared/scan-bytes.ts';
import { toSeverity } from '../../shared/to-severity.ts';
import { reader } from './parser.ts';

const NEWLINE = 0x0a;
const CLOSES = ['|#]', ']]'] as const;

/** `[#|2013-05-11T10:02:02.123+0200|` or `[2015-02-04T07:05:38.123+0100] `. */
const UNIFORM = /^\[#\|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})([+-]\d{4}|Z)?\|((?:[^|]*\|){3,4}?)(?=[^|]*(?:\|#\]|$))/;
const ODL = /^\[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})([+-]\d{4}|Z)?\] ((?:\[[^\[\]]*\] ?)+)(?:\[\[)?/;

/**
 * GlassFish's server.log: uniform format `[#|…|#]` of 3.x, ODL format `[…] [INFO] … [[` … `]]` of 4 and later. It wraps all
 * standard output as information: a line of Liferay's console inside keeps its own level, thread and logger.
 *
 * Source: com.sun.enterprise.server.logging.UniformLogFormatter and ODLLogFormatter.
 */
export const glassfish: LogFormat = {
  name: 'glassfish',
  title: "GlassFish's server log",
  example:
    '[#|2013-05-11T10:02:02.123+0200|INFO|glassfish3.1.2|javax.enterprise.system.std.com.sun.enterprise.server.logging|_ThreadID=10;_ThreadName=Thread-2;|Starting Liferay Portal|#]',
  isEcho: false,
  isEnvelope: true,
  startsRecord,
  closesRecord: (bytes, start, end) => {
    const lineEnd = trimLineEnd(bytes, start, end);
    return CLOSES.some((mark) => startsWithAt(bytes, lineEnd - mark.length, lineEnd, mark));
  },
  takesFreeLines: () => false,
  measure,
  readTime,
  readHeader,
};

function startsRecord(bytes: Buffer, start: number, end: number): boolean {
  return (
    (startsWithAt(bytes, start, end, '[#|') && isDate(bytes, start + 3, end)) ||
    (bytes[start] === 0x5b && isDate(bytes, start + 1, end) && bytes[start + 11] === 0x54)
  );
}

function matchHead(bytes: Buffer, start: number, headEnd: number): RegExpExecArray | null {
  const text = bytes.toString('latin1', start, Math.min(headEnd, start + 4096));
  return (bytes[start + 1] === 0x23 ? UNIFORM : ODL).exec(text);
}

function measure(bytes: Buffer, start: number, headEnd: number, end: number): HeaderExtent | undefined {
  const match = matchHead(bytes, start, headEnd);
  if (match === null) return undefined;
  const headerStart = start + match[0].lastIndexOf(match[3]);
  const headerEnd = headerStart + match[3].length;
  const { messageStart, messageEnd } = findMessage(bytes, start + match[0].length, headEnd, end);
  return { headerStart, headerEnd, messageStart, messageEnd };
}

/**
 * The message's first line, without the mark that closes the record; in ODL format it is the line below the header.
 *
 *     [2015-02-04T07:05:38.123+0100] … [levelValue: 800] [[
 *       Running GlassFish Version …]]
 *       ^                          ^
 */
function findMessage(
  bytes: Buffer,
  from: number,
  headEnd: number,
  end: number,
): { messageStart: number; messageEnd: number } {
  const isBelow = from >= headEnd && headEnd < end;
  const messageStart = isBelow ? skipSpaces(bytes, headEnd + 1, end) : from;
  const newline = indexWithin(bytes, NEWLINE, messageStart, end);
  const lineEnd = newline < 0 ? end : newline;
  const close = CLOSES.find((mark) => startsWithAt(bytes, lineEnd - mark.length, lineEnd, mark)) ?? '';
  return { messageStart, messageEnd: Math.max(messageStart, lineEnd - close.length) };
}

function readTime(bytes: Buffer, start: number, headEnd: number): RecordTime | undefined {
  const match = matchHead(bytes, start, headEnd);
  if (match === null) return undefined;
  const [, time, zone] = match;
  return { timeMs: Date.parse(`${time}${zone ?? 'Z'}`), dated: true, isUtc: zone !== undefined };
}

function readHeader(text: string): RecordHeader | undefined {
  const isOdl = text.startsWith('[');
  const fields = readWith(reader, (parser) => (isOdl ? parser.odl() : parser.uniform()), text.trimEnd());
  if (fields === undefined) return undefined;
  const severityText = fields.map(toSeverity).find((severity) => severity !== undefined);
  const thread = /_ThreadName=([^;\]]*)/.exec(text)?.[1];
  return { ...(severityText !== undefined && { severityText }), ...(thread !== undefined && { thread }) };
}
