import type { RecordHeader } from '../../../src/model/meaning.ts';
import type { HeaderExtent, LogFormat, RecordTime } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { indexWithin } from '../../shared/scan-bytes.ts';
import { findTime, findTimeEnd } from './find-time.ts';
import { levelWord } from './level-words.ts';
import { reader } from './parser.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** `INFO: `, `INFORMATION: `, `Infos: `, `情報: `: the level of a two-line record in the language of the server. */
const SECOND_LINE = /^\p{L}[\p{L} ]{1,24} ?: /u;
const HEAD_TAIL = /^(?: [^ [\]]{2,40} \[[^\]\n]{0,200}\])? (?:[\w$]+\.)+[\w$<>]+/;
/** Dates whose month is a number or an English short name; the others of the world tell their time only. */
const DATES = [
  /^(?<day>\d\d?)-(?<month>[A-Za-z]{3})-(?<year>\d{4}) $/,
  /^(?<month>[A-Za-z]{3}) (?<day>\d\d?), (?<year>\d{4}) $/,
  /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4}) $/,
  /^(?<year>\d{4})\/(?<month>\d\d?)\/(?<day>\d\d?) $/,
] as const;

/**
 * java.util.logging as Tomcat prints it: on two lines (SimpleFormatter, any locale) and on one (OneLineFormatter).
 *
 * Source: java.util.logging.SimpleFormatter (to Tomcat 7); org.apache.juli.OneLineFormatter (Tomcat 8 and later).
 */
export const jul: LogFormat = {
  name: 'jul',
  title: "Tomcat's own log, on one line or on two, in any language",
  example:
    '24-Mar-2021 01:04:30.979 INFO [main] org.apache.catalina.startup.Catalina.start Server startup in [64616] milliseconds',
  isEcho: false,
  isEnvelope: false,
  startsRecord: (bytes, start, end) => findTail(bytes, start, end) >= 0,
  awaitsSecondLine: isTwoLineHead,
  isSecondLine: (bytes, start, end) => SECOND_LINE.test(bytes.toString('utf8', start, Math.min(end, start + 80))),
  takesFreeLines: () => false,
  measure,
  readTime,
  readHeader,
};

/** Where the part behind the time starts; `-1` where the line is no header. */
function findTail(bytes: Buffer, start: number, end: number): number {
  const time = findTime(bytes, start, end);
  if (time < 0) return -1;
  const tail = findTimeEnd(bytes, time, end);
  return HEAD_TAIL.test(bytes.toString('latin1', tail, Math.min(end, tail + 400))) ? tail : -1;
}

function isTwoLineHead(bytes: Buffer, start: number, nextStart: number): boolean {
  const tail = findTail(bytes, start, nextStart);
  return tail >= 0 && /^ (?:[\w$]+\.)+[\w$]+ [\w$<>]+\s*$/.test(bytes.toString('latin1', tail, nextStart));
}

function measure(bytes: Buffer, start: number, headEnd: number, end: number): HeaderExtent | undefined {
  const headerStart = findTail(bytes, start, headEnd);
  if (headerStart < 0) return undefined;
  if (isTwoLineHead(bytes, start, headEnd)) {
    const second = Math.min(headEnd + 1, end);
    const colon = indexWithin(bytes, ': ', second, end);
    const messageStart = colon < 0 ? end : colon + 2;
    const lineEnd = indexWithin(bytes, 0x0a, messageStart, end);
    return { headerStart, headerEnd: messageStart, messageStart, messageEnd: lineEnd < 0 ? end : lineEnd };
  }
  const match = HEAD_TAIL.exec(bytes.toString('latin1', headerStart, headEnd));
  if (match === null) return undefined;
  const headerEnd = headerStart + match[0].length;
  return { headerStart, headerEnd, messageStart: Math.min(headerEnd + 1, headEnd), messageEnd: headEnd };
}

/** The time is read in any locale, the date where the month is a number between others or an English short name. */
function readTime(bytes: Buffer, start: number, headEnd: number): RecordTime | undefined {
  const at = findTime(bytes, start, headEnd);
  if (at < 0) return undefined;
  const time = bytes.toString('latin1', at, findTimeEnd(bytes, at, headEnd));
  const match = /^(\d\d?):(\d\d):(\d\d)(?:\.(\d{3}))?(?: ([AP])M)?/i.exec(time);
  if (match === null) return undefined;
  const [, hours, minutes, seconds, millis = '0', half = ''] = match;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  const clock = ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(millis);
  const midnight = readDate(bytes.toString('latin1', start, at));
  return midnight === undefined ? undefined : { timeMs: midnight + clock, dated: true, isUtc: false };
}

/** `24-Mar-2021 `, `Mar 08, 2014 `, `08.03.2014 ` or `2014/03/08 `. */
function readDate(text: string): number | undefined {
  const parts = DATES.map((date) => date.exec(text)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const index = /\d/.test(month) ? Number(month) - 1 : MONTHS.findIndex((name) => name === month.toLowerCase());
  return index < 0 ? undefined : Date.UTC(Number(year), index, Number(day));
}

function readHeader(text: string): RecordHeader | undefined {
  const parts = readWith(reader, (parser) => parser.header(), text.trimEnd());
  if (parts === undefined) return undefined;
  const severityText = levelWord(parts.level ?? '');
  return {
    logger: parts.source.split('.').find((part) => /^[A-Z]/.test(part)) ?? parts.source,
    ...(parts.thread !== undefined && { thread: parts.thread }),
    ...(severityText !== undefined && { severityText }),
  };
}
