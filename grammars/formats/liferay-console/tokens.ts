import { token } from '../../shared/read-with.ts';

/** `%-5p `: padded to five, then one space. */
export const Level = token('Level', /(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) +/, 'INFO  ');
/** Name of a thread: anything, up to the bracket that opens the logger; it is looked for behind the level only, so that hostile brackets cost nothing. */
export const Thread = token(
  'Thread',
  /\[(?<=(?<![^])(?:[A-Z]{1,5} +)?\[)(?:[^\]]|\](?!\[[^\[\]\s]+\] ?(?![^])))*\](?=\[[^\[\]\s]+\] ?(?![^]))/,
  '[fileinstall-C:/osgi/modules]',
);
export const LoggerOpen = token('LoggerOpen', '[', '[');
/** `%c{1}`: the last part of the logger's name. */
export const LoggerName = token('LoggerName', /[^\[\]:\s]+/, 'UpgradeProcess');
/** `%L`: a number, `?` where log4j 1 does not know it, nothing in log4j 2; `XXX` in printed documentation. */
export const Line = token('Line', /:[\w?]*/, ':83');
export const LoggerClose = token('LoggerClose', /\] ?/, '] ');

export const TOKENS = [Level, Thread, LoggerOpen, Line, LoggerName, LoggerClose];
