import type { TokenType } from 'chevrotain';
import { token } from '../../../shared/read-with.ts';

export const Copied = token('Copied', 'COPY ', 'COPY ');
/** The number between is an object id: 0 since version 12. */
export const Inserted = token('Inserted', /INSERT \d{1,10} /, 'INSERT 0 ');
/** What pg_dump makes behind the data. */
export const PostData = token(
  'PostData',
  /CREATE (?:INDEX|TRIGGER|RULE|STATISTICS|PUBLICATION|SUBSCRIPTION|EVENT TRIGGER)|REFRESH MATERIALIZED VIEW/,
  'CREATE INDEX',
);
export const Verb = token('Verb', /[A-Z]{2,20}/, 'ALTER');
export const Blank = token('Blank', ' ', ' ');
export const Number_ = token('Number_', /\d{1,18}/, '412');
/** The time of `\timing`, in any language. */
export const Timing = token('Timing', /\r?\n[^\n\d]{1,40}/, '\nTime: ');
export const Decimals = token('Decimals', /[.,]\d{3}/, '.163');
export const Unit = token('Unit', / (?:ms|мс|ミリ秒|毫秒)[^\n]{0,60}/, ' ms (00:01.500)');

export const TOKENS: TokenType[] = [Copied, Inserted, PostData, Timing, Decimals, Unit, Number_, Verb, Blank];
