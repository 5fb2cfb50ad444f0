// Words that readers, grammars and outputs give a meaning to; put in where nobody expects them.
import { NASTY_TEXTS } from '../../../test/report/hostile-report.ts';

/** Numbers at the borders of what types hold, and what is no number any more. */
export const EXTREME_NUMBERS: readonly string[] = [
  ...['0', '-1', '00', '2147483647', '2147483648', '4294967296', '9007199254740993', '18446744073709551616'],
  ...['1e308', '1e999', '-1e999', 'NaN', 'Infinity', '0x1F', '1.7976931348623157e309', '٣', '१२', '9'.repeat(400)],
];

/** Times that are none, or that few calendars reach. */
export const EXTREME_TIMES: readonly string[] = [
  ...['0000-00-00 00:00:00.000', '9999-12-31 23:59:59.999', '2024-02-30 24:60:60.999', '1582-10-10 12:00:00.000'],
  ...[
    '275761-01-01 00:00:00.000',
    '2024-03-31 02:30:00.000',
    '1970-01-01 00:00:00.000',
    '2024-03-01T02:11:09.411+99:99',
  ],
];

/** Pieces of the layouts that are read, and of those that are written. */
const PIECES: readonly string[] = [
  ...['[#|', '|#]', '#|#]', '<log4j:event ', '<![CDATA[', ']]>', '</log4j:event>', '[[', ']]', 'g! ', 'Caused by: '],
  ...['\tat ', '\t... 12 more', 'Suppressed: ', '[CIRCULAR REFERENCE: ', ' in 5 ms', ' in 99999999999999999999 ms'],
  ...['INFO  [main][UpgradeProcess:104] ', 'ERROR [main][DBUpgrader:162] ', 'Upgrading ', 'Completed upgrade process '],
  ...['ERROR 1062 (23000) at line 12: ', 'Query OK, ', 'psql:dump.sql:12: ERROR:  ', 'ORA-00001: ', 'SQLSTATE=23505 '],
  ...[
    'Msg 3201, Level 16, State 2, Server X, Line 1',
    'SQL3109N  ',
    '--------------',
    'mysql: ',
    'COPY 12',
    'CREATE TABLE',
  ],
  ...['{"@timestamp":"', '{"log":"', '"stream":"stdout"', 'portal_1    | ', '2024-07-14T16:00:12.120000001Z stdout F '],
  ...['| a | b |', '+---+---+', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '${jndi:ldap://x}', '%s%n%x'],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u001b]0;t\u0007',
    '\u009b2J',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffe',
    '\u2028',
    '\u0085',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\u0000',
    '\\x1b',
    '&amp;',
    '<!--',
    '-->',
    '</script>',
    '{{x}}',
    '[',
    '](',
    '::error::',
    '##[',
  ],
  ...[
    '<script>fuzz()</script>',
    '<img src=x onerror=fuzz()>',
    'javascript:fuzz()',
    '=cmd|fuzz',
    '\r',
    '\n',
    '\t',
    ' ',
    '',
  ],
];

/** All of them, as bytes in a string of Latin 1. */
export const WORDS: readonly string[] = [...PIECES, ...NASTY_TEXTS, ...EXTREME_NUMBERS, ...EXTREME_TIMES].map((word) =>
  Buffer.from(word).toString('latin1'),
);
