import { token } from '../../shared/read-with.ts';

/** A level behind the time of a one-line record, in the language of the server. */
export const Level = token('Level', / [^\s[\]]{1,40}(?= \[)/, ' INFO');
export const Thread = token('Thread', / \[[^\]\n]{0,200}\]/, ' [main]');
export const SourceClass = token(
  'SourceClass',
  / (?:[\w$]+\.)+[\w$<>]+/,
  ' org.apache.catalina.startup.Catalina.start',
);
export const SourceMethod = token('SourceMethod', / [\w$<>]+/, ' start');
/** The level of a two-line record, on its second line. */
export const SecondLevel = token('SecondLevel', /\n[^\s:]+/, '\nINFORMATION');
export const Colon = token('Colon', / ?:/, ':');

export const TOKENS = [Level, Thread, SourceClass, SourceMethod, SecondLevel, Colon];
