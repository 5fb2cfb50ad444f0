import type { RecordHeader } from '../../../src/model/meaning.ts';
import type { HeaderExtent, LogFormat, RecordTime } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { clockMs, dateMs, indexWithin, isClock, isDate } from '../../shared/scan-bytes.ts';
import { toSeverity } from '../../shared/to-severity.ts';
import { findContext, findLevel, findMessage } from './find-parts.ts';
import { reader } from './parser.ts';

const OPEN = 0x5b;
const W = 0x57;
const E = 0x45;
const F = 0x46;
const CLOSE_BRACE = 0x7d;

/**
 * The console pattern of Liferay 6.0 to today: `%d %-5p [%t][%c{1}:%L] %m%n`, in all its variants: time only, full
 * date, none; no thread (6.1); with a log context behind the message (7.4 U72).
 *
 * Source: `portal-impl/src/META-INF/portal-log4j.xml` of liferay/liferay-portal.
 */
export const liferayConsole: LogFormat = {
  name: 'liferay-console',
  title: "Liferay's own console and text log",
  example:
    '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:104] Upgrading com.liferay.portal.upgrade.PortalUpgradeProcess',
  isEcho: false,
  isEnvelope: false,
  startsRecord: (bytes, start, end) => findLevel(bytes, start, end) >= 0 || isBareLogger(bytes, start, end),
  takesFreeLines,
  measure,
  readTime,
  readHeader,
};

/** Messages of warnings and errors may have several lines, and so may the context map of the upgrade report. */
function takesFreeLines(bytes: Buffer, start: number, headEnd: number): boolean {
  const level = findLevel(bytes, start, headEnd);
  if (level < 0 || bytes[level] === W || bytes[level] === E || bytes[level] === F) return true;
  return (
    bytes[headEnd - 1] !== CLOSE_BRACE && bytes.subarray(level, headEnd).includes(' {upgrade.report.', 0, 'latin1')
  );
}

/** `[MainServlet:237] java.lang.RuntimeException: …`, as printed in documentation with everything before it cut off. */
function isBareLogger(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start] !== OPEN) return false;
  const close = indexWithin(bytes, 0x5d, start, Math.min(end - 1, start + 80));
  if (close < 0 || bytes[close + 1] !== 0x20) return false;
  return /^\[[A-Z][A-Za-z]{3,60}:\d{1,5}\]$/.test(bytes.toString('latin1', start, close + 1));
}

function measure(bytes: Buffer, start: number, headEnd: number): HeaderExtent | undefined {
  const level = Math.max(findLevel(bytes, start, headEnd), start);
  const messageStart = findMessage(bytes, level, headEnd);
  if (messageStart < 0) return undefined;
  const contextStart = findContext(bytes, messageStart, headEnd);
  return contextStart < 0
    ? { headerStart: level, headerEnd: messageStart, messageStart, messageEnd: headEnd }
    : { headerStart: level, headerEnd: messageStart, messageStart, messageEnd: contextStart, contextStart };
}

function readTime(bytes: Buffer, start: number, headEnd: number): RecordTime | undefined {
  const at = bytes[start] === OPEN ? start + 1 : start;
  if (isDate(bytes, at, headEnd)) {
    return isClock(bytes, at + 11, headEnd)
      ? { timeMs: dateMs(bytes, at) + clockMs(bytes, at + 11), dated: true, isUtc: false }
      : undefined;
  }
  return isClock(bytes, at, headEnd) ? { timeMs: clockMs(bytes, at), dated: false, isUtc: false } : undefined;
}

function readHeader(text: string): RecordHeader | undefined {
  const parts = readWith(reader, (parser) => parser.header(), text);
  if (parts === undefined) return undefined;
  const severityText = parts.level === undefined ? undefined : toSeverity(parts.level);
  return {
    logger: parts.logger,
    ...(parts.thread !== undefined && { thread: parts.thread }),
    ...(severityText !== undefined && { severityText }),
  };
}
