import { token } from '../../../shared/read-with.ts';

export const Code = token('Code', /(?:SQL|DB2)\d{4,5}[A-Z]/, 'SQL3149N');
export const SqlState = token('SqlState', /SQLSTATE=[0-9A-Z]{5}/, 'SQLSTATE=23505');
export const QuotedNumber = token('QuotedNumber', /"\d{1,18}"/, '"2"');
/** A time may be broken over two lines. */
export const QuotedTime = token(
  'QuotedTime',
  /"\d\d\/\d\d\/\d{4}\s{1,20}\d\d:\d\d:\d\d\.\d{6}"/,
  '"08/31/2025 \n07:29:57.000546"',
);
export const Quoted = token('Quoted', /"[^"]{0,400}"/, '"LOAD"');
export const Restore = token('Restore', /RESTORE (?:DATABASE|DB)(?![A-Z])|ROLLFORWARD(?![A-Z])/, 'RESTORE DATABASE');
/** In `The SQL command completed successfully.`: a statement, not a command of the program. */
export const Sql = token('Sql', /SQL(?![\w-])/, 'SQL');
export const Blanks = token('Blanks', /\s{1,200}/, ' \n');
export const Word = token('Word', /[^\s"]{1,400}/, 'utility');
export const Quote = token('Quote', '"', '"');

export const TOKENS = [Code, SqlState, QuotedNumber, QuotedTime, Quoted, Restore, Sql, Blanks, Word, Quote];
