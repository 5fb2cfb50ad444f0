import { token } from '../../shared/read-with.ts';

/** A level behind the time of a one-line record; two-line records print it, translated, on their second line. */
export const Level = token('Level', / (?:SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST)(?= \[)/, ' INFO');
export const Thread = token('Thread', / \[[^\]]*\]/, ' [main]');
export const SourceClass = token(
  'SourceClass',
  / (?:[\w$]+\.)+[\w$<>]+/,
  ' org.apache.catalina.startup.Catalina.start',
);
export const SourceMethod = token('SourceMethod', / [\w$<>]+/, ' start');

export const TOKENS = [Level, Thread, SourceClass, SourceMethod];
