import type { RecordHeader } from '../../../src/model/meaning.ts';
import type { HeaderExtent, LogFormat, RecordTime } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { indexWithin, startsWithAt } from '../../shared/scan-bytes.ts';
import { toSeverity } from '../../shared/to-severity.ts';
import { reader } from './parser.ts';

const EVENT_END = '</log4j:event>';
const CDATA = '<![CDATA[';

/**
 * Liferay's XML log files: log4j 1 `XMLLayout`, log4j 2 `Log4j1XmlLayout`; no root element, one event after the other.
 *
 * Source: `liferay.<date>.xml` appender in `META-INF/portal-log4j.xml`; layout of org.apache.log4j.xml.XMLLayout.
 */
export const log4jXml: LogFormat = {
  name: 'log4j-xml',
  title: "Liferay's XML log files",
  example:
    '<log4j:event logger="com.liferay.portal.upgrade.PortalUpgradeProcess" timestamp="1709259069411" level="INFO" thread="main">',
  isEcho: false,
  isEnvelope: false,
  unwrap: (text) => text.replace(/<\/?log4j:[^<>\r\n]*>|<!\[CDATA\[|\]\]>/g, ''),
  startsRecord,
  closesRecord: (bytes, start, end) => bytes.subarray(start, end).includes(EVENT_END, 0, 'latin1'),
  takesFreeLines: () => false,
  measure,
  readTime,
  readHeader,
};

function startsRecord(bytes: Buffer, start: number, end: number): boolean {
  return startsWithAt(bytes, start, end, '<log4j:event ');
}

/**
 * The repeating part is the start tag; the message is the first line of the message's CDATA.
 *
 *     <log4j:event …><log4j:message><![CDATA[Upgrading com.liferay…]]></log4j:message>
 *                                            ^                    ^
 */
function measure(bytes: Buffer, start: number, _headEnd: number, end: number): HeaderExtent | undefined {
  const tagEnd = indexWithin(bytes, 0x3e, start, end);
  if (tagEnd < 0) return undefined;
  const text = bytes.toString('latin1', start, end);
  const message = text.indexOf(CDATA, text.indexOf('<log4j:message>'));
  if (message < 0) return { headerStart: start, headerEnd: tagEnd + 1, messageStart: end, messageEnd: end };
  const from = message + CDATA.length;
  const ends = [text.indexOf(']]>', from), text.indexOf('\n', from)].filter((at) => at >= 0);
  const to = Math.min(...ends, text.length);
  return { headerStart: start, headerEnd: tagEnd + 1, messageStart: start + from, messageEnd: start + to };
}

/** `timestamp` is milliseconds since 1970, whatever the time zone. */
function readTime(bytes: Buffer, start: number, headEnd: number): RecordTime | undefined {
  const digits = /timestamp="(\d{1,16})"/.exec(bytes.toString('latin1', start, Math.min(headEnd, start + 2048)));
  return digits ? { timeMs: Number(digits[1]), dated: true, isUtc: true } : undefined;
}

function readHeader(text: string): RecordHeader | undefined {
  const attributes = readWith(reader, (parser) => parser.tag(), text);
  if (attributes === undefined) return undefined;
  const severityText = toSeverity(attributes.get('level') ?? '');
  const thread = attributes.get('thread');
  const logger = attributes.get('logger')?.split('.').pop();
  return {
    ...(severityText !== undefined && { severityText }),
    ...(thread !== undefined && { thread }),
    ...(logger !== undefined && { logger }),
  };
}
