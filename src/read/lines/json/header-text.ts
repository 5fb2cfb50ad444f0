/** Makes the header that Liferay prints of the fields of a log entry. */
import { ownValue } from '../../../model/own-value.ts';
import { type Entry, findString, toEntry, valueAt } from './entry-fields.ts';
import { printedTime } from './printed-time.ts';

const LEVEL_FIELDS = ['log.level', 'level', 'severity', 'levelname'];
const LOGGER_FIELDS = [
  'log.logger',
  'loggerName',
  'logger_name',
  'logger',
  '_logger',
  '_logger_name',
  '_loggerName',
  'class',
];
const THREAD_FIELDS = ['process.thread.name', 'thread', 'thread_name', 'threadName', '_thread', '_thread_name'];
const LINE_FIELDS = [
  'source.line',
  'location.line',
  'log.origin.file.line',
  'line_number',
  'lineNumber',
  'sourceLineNumber',
];
const CONTEXT_FIELDS = ['contextMap', 'mdc', 'labels'];

/** Words of log4j, java.util.logging and Cloud Logging, and the numbers of syslog that GELF has. */
const LEVELS: Readonly<Record<string, string>> = {
  TRACE: 'TRACE',
  FINEST: 'TRACE',
  FINER: 'TRACE',
  DEBUG: 'DEBUG',
  FINE: 'DEBUG',
  7: 'DEBUG',
  INFO: 'INFO',
  NOTICE: 'INFO',
  CONFIG: 'INFO',
  6: 'INFO',
  5: 'INFO',
  WARN: 'WARN',
  WARNING: 'WARN',
  4: 'WARN',
  ERROR: 'ERROR',
  SEVERE: 'ERROR',
  3: 'ERROR',
  FATAL: 'FATAL',
  CRITICAL: 'FATAL',
  ALERT: 'FATAL',
  EMERGENCY: 'FATAL',
  2: 'FATAL',
  1: 'FATAL',
  0: 'FATAL',
};

/** Loggers of application servers that stand for what a program printed: its lines have headers of their own. */
const STREAMS = /^(?:std(?:out|err)|system\.?(?:out|err))$/i;
const LONGEST_NAME = 200;
const LONGEST_CONTEXT = 300;
const KEY = /^upgrade\.[\w.]{1,80}$/;
const PLAIN_VALUE = /^[\w.-]{1,200}$/;

/** Makes `2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] `; absent where the entry tells no level or no logger. */
export function headerText(entry: Entry): string | undefined {
  const word = findString(entry, LEVEL_FIELDS)?.toUpperCase() ?? '';
  const name = findString(entry, LOGGER_FIELDS) ?? '';
  const logger = lastPart(name);
  const level = ownValue(LEVELS, word);
  if (level === undefined || logger === '' || STREAMS.test(name)) return undefined;
  const time = printedTime(entry);
  const thread = (findString(entry, THREAD_FIELDS) ?? 'main').replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
  const line = findString(entry, LINE_FIELDS) ?? '';
  const place = `[${thread}][${logger}:${/^\d{1,6}$/.test(line) ? line : ''}]`;
  return `${time === undefined ? '' : `${time} `}${level.padEnd(5)} ${place} `;
}

/** `%c{1}`: what stands behind the last dot, without what would end the bracket. */
function lastPart(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[^\w$-]+/g, '_')
    .slice(0, LONGEST_NAME);
}

/**
 * Makes ` {upgrade.component=com.liferay.wiki.service}` of the log context, as 7.4 prints it behind a message of one line; of the
 * line on Liferay's own report all that it says there.
 */
export function contextText(entry: Entry, text: string): string {
  const context =
    CONTEXT_FIELDS.map((name) => toEntry(valueAt(entry, name))).find((found) => found !== undefined) ?? {};
  const isReport = text.startsWith('Upgrade report generated in ');
  const pairs = Object.entries(context).flatMap(([key, value]) =>
    typeof value === 'string' && KEY.test(key) && (isReport || PLAIN_VALUE.test(value)) ? [`${key}=${value}`] : [],
  );
  const printed = ` {${pairs.join(', ')}}`;
  if (pairs.length === 0 || text.includes('\n')) return '';
  return isReport || printed.length <= LONGEST_CONTEXT ? printed : '';
}
