import { token } from '../shared/read-with.ts';

/** Closes a stack frame. */
export const Newline = Object.assign(token('Newline', /\r?\n/, '\n'), { LINE_BREAKS: true, POP_MODE: true });
export const BlankLine = Object.assign(token('BlankLine', /\r?\n/, '\n'), { LINE_BREAKS: true });

/** Opens a stack frame; what follows up to the line end is read in a mode of its own. */
export const At = Object.assign(token('At', /[ \t]*at (?=[^\s(]+\()/, '\tat '), { PUSH_MODE: 'frame' });
/** `<loader>/<module>/<package>.<Class>.<method>`. */
export const Method = token('Method', /[^\s()]+(?=\()/, 'com.liferay.portal.tools.DBUpgrader.main');
export const Location = token('Location', /\([^)\r\n]*\)?/, '(DBUpgrader.java:99)');
/** Behind the frame log4j 2 prints the jar it came from. */
export const Jar = token('Jar', /[ \t]*~?\[[^\]\r\n]*\]?/, ' ~[portal-impl.jar:?]');
export const FrameRest = token('FrameRest', /[^\r\n]/, '!');

export const Elision = token('Elision', /[ \t]*\.\.\. \d+ (?:more|common frames omitted)[^\r\n]*/, '\t... 12 more');
export const CausedBy = token('CausedBy', /[ \t]*Caused by: /, 'Caused by: ');
export const Suppressed = token('Suppressed', /[ \t]*Suppressed: /, '\tSuppressed: ');
export const InThread = token('InThread', /Exception in thread "[^"\r\n]*" /, 'Exception in thread "main" ');
/** `<package>.<Class>` in front of a colon or the line end. */
export const ExceptionType = token(
  'ExceptionType',
  /(?:[A-Za-z_$][\w$]*\.)+[A-Z_$][\w$]*(?=[ \t]*(?:[:\r\n]|(?![^])))/,
  'java.lang.IllegalStateException',
);
/** A class without package: `Caused by: Error : 1031, Position : 13` of Oracle's driver. */
export const BareType = token('BareType', /[A-Z][\w$]*(?= ?:)/, 'Error');
export const Colon = token('Colon', /[ \t]*: ?/, ': ');
export const Text = token('Text', /[^\r\n]+/, 'Duplicate entry');

export const LEXER_DEFINITION = {
  defaultMode: 'line',
  modes: {
    line: [BlankLine, At, Elision, CausedBy, Suppressed, InThread, ExceptionType, BareType, Colon, Text],
    frame: [Newline, Method, Location, Jar, FrameRest],
  },
};

export const TOKENS = [...LEXER_DEFINITION.modes.line, ...LEXER_DEFINITION.modes.frame];
