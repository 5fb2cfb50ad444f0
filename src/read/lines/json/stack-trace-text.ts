/** Writes the stack trace of a log entry as Java prints it. */
import { ownValue } from '../../../model/own-value.ts';
import { type Entry, findString, toEntry, valueAt } from './entry-fields.ts';

/** Stack traces as texts, or as lists of lines. */
const TRACE_FIELDS = [
  'error.stack_trace',
  'error.stackTrace',
  'stack_trace',
  'stackTrace',
  'stacktrace',
  'exception.stacktrace',
  'exception.stackTrace',
  'thrown.extendedStackTrace',
  'throwable',
  'exception',
  '_exception.stackTrace',
  'thrown',
  'full_message',
];
const EXCEPTION_FIELDS = ['thrown', 'throwable', 'exception', 'error'];
const TYPE_FIELDS = ['name', 'exceptionType', 'exception_class', 'type', 'class'];
const WORD_FIELDS = ['localizedMessage', 'message', 'exception_message'];
const FRAME_FIELDS = ['extendedStackTrace', 'stackTrace', 'frames'];
const CAUSE_FIELDS = ['cause', 'causedBy.exception', 'causedBy'];
const MOST_CAUSES = 50;
const MOST_FRAMES = 1000;

/** Returns the lines joined by `\n`; absent where the entry has no exception. */
export function stackTraceText(entry: Entry): string | undefined {
  for (const name of TRACE_FIELDS) {
    const text = linesText(valueAt(entry, name));
    if (text !== undefined) return text;
  }
  for (const name of EXCEPTION_FIELDS) {
    const exception = toEntry(valueAt(entry, name));
    const text = exception && exceptionText(exception);
    if (text !== undefined) return text;
  }
  return undefined;
}

function linesText(value: unknown): string | undefined {
  const text = isTexts(value) ? value.join('\n') : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trimEnd() : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/**
 * Of an exception as an object, its class and message, its frames, and those of its causes.
 *
 * ```
 * "thrown":{"name":"java.sql.SQLException","message":"…","extendedStackTrace":[{"class":"a.B","method":"c","file":"B.java","line":1}]}
 * ```
 */
function exceptionText(exception: Entry): string | undefined {
  const lines: string[] = [];
  let link: Entry | undefined = exception;
  for (let depth = 0; link !== undefined && depth < MOST_CAUSES; depth += 1) {
    const type = findString(link, TYPE_FIELDS);
    if (type === undefined || !/^[\w.$]{1,300}$/.test(type)) break;
    const words = findString(link, WORD_FIELDS);
    lines.push(`${depth === 0 ? '' : 'Caused by: '}${type}${words === undefined ? '' : `: ${words}`}`);
    lines.push(...framesOf(link));
    link = causeOf(link);
  }
  return lines.length === 0 ? undefined : lines.join('\n');
}

function framesOf(link: Entry): readonly string[] {
  const value = FRAME_FIELDS.map((name) => ownValue(link, name)).find(
    (found) => Array.isArray(found) || typeof found === 'string',
  );
  // As a text it is the whole trace, and begins with what was said already.
  if (typeof value === 'string') return value.split('\n').filter((line) => /^\s+(?:at |\.\.\. )/.test(line));
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_FRAMES).flatMap((frame: unknown) => frameText(toEntry(frame)) ?? []);
}

function frameText(frame: Entry | undefined): string | undefined {
  const className = frame && findString(frame, ['class', 'className']);
  if (frame === undefined || className === undefined) return undefined;
  const method = findString(frame, ['method', 'methodName']) ?? '<unknown>';
  const file = findString(frame, ['file', 'fileName']);
  const line = findString(frame, ['line', 'lineNumber']);
  const place = file === undefined ? 'Unknown Source' : line === undefined ? file : `${file}:${line}`;
  return `\tat ${className}.${method}(${place})`.replace(/\n/g, ' ');
}

function causeOf(link: Entry): Entry | undefined {
  return CAUSE_FIELDS.map((name) => toEntry(valueAt(link, name))).find((found) => found !== undefined);
}
