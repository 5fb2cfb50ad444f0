/** Reads log entries that are written as JSON, one on each line. */
import { LIFERAY_LINE } from '../wrapper.ts';
import { type Entry, entryOf, findText, hasOneOf, WRITER_FIELDS } from './entry-fields.ts';
import { contextText, headerText } from './header-text.ts';
import { stackTraceText } from './stack-trace-text.ts';

/** Share of the lines of a sample that must be entries, 0 to 1: a start script and a virtual machine print plain lines. */
const SHARE = 0.3;
/** A shipper of logs may have put the entry of a program into one of its own. */
const MOST_NESTED = 3;

/** Tells whether a sample of lines is from a log in JSON; lines that the sample cut count where others are whole. */
export function isJsonLog(lines: readonly string[]): boolean {
  const sample = lines.filter((line) => line.trim() !== '');
  const looking = sample.filter((line) => /^[[,\s]{0,4}\{"/.test(line));
  if (looking.length === 0 || looking.length < sample.length * SHARE) return false;
  const whole = looking.filter((line) => /\}[\s,\]]{0,4}$/.test(line));
  const read = whole.filter((line) => readJsonLine(line) !== undefined);
  return read.length > 0 && read.length >= whole.length * SHARE;
}

/**
 * Reads one entry as the lines that the plain layout of Liferay prints, joined by `\n`; absent where the line is none.
 *
 * ```
 * {"@timestamp":"2024-03-01T02:11:09.411Z","log.level":"ERROR","log.logger":"com.liferay.…DBUpgrader","message":"null",…}
 * 2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:] null
 * ```
 *
 * An entry that only carries a line (CloudWatch, Fluent Bit, Cloud Logging) is that line. Layouts: EcsLayout, LogstashJsonEventLayoutV1,
 * GcpLayout, GelfLayout and JsonLayout of log4j 2, the JSON formatters of Tomcat and WildFly. Times are those of UTC.
 */
export function readJsonLine(line: string): string | undefined {
  return readNested(line, MOST_NESTED);
}

function readNested(line: string, depth: number): string | undefined {
  const entry = entryOf(line);
  const text = entry && findText(entry);
  if (entry === undefined || text === undefined || !hasOneOf(entry, WRITER_FIELDS)) return undefined;
  const inner = depth > 1 && text.startsWith('{') ? readNested(text, depth - 1) : undefined;
  return inner ?? plainText(entry, text.trimEnd());
}

function plainText(entry: Entry, text: string): string {
  const header = LIFERAY_LINE.test(text) ? undefined : headerText(entry);
  const lines = header === undefined ? [text] : [`${header}${text}${contextText(entry, text)}`];
  const trace = stackTraceText(entry);
  if (trace === undefined || text.includes(trace)) return lines.join('\n');
  // In GELF the long message may begin with the short one.
  const isLong = entry.full_message === trace && trace.startsWith(`${text}\n`);
  return [...lines, isLong ? trace.slice(text.length + 1) : trace].join('\n');
}
