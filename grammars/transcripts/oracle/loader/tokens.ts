import { Lexer, type TokenType } from 'chevrotain';
import { token } from '../../../shared/read-with.ts';

export const Banner = token('Banner', 'SQL*Loader: Release ', 'SQL*Loader: Release ');
export const TooManyErrors = token('TooManyErrors', 'MAXIMUM ERROR COUNT EXCEEDED', 'MAXIMUM ERROR COUNT EXCEEDED');
/** A record that no clause wanted. */
export const Discarded = token('Discarded', 'Discarded - ', 'Discarded - ');
/** Behind the name of a table in the heading of its columns. */
export const LoadedFrom = token('LoadedFrom', ', loaded from ', ', loaded from ');
export const Hundredths = token('Hundredths', /\d{1,4}:\d{2}:\d{2}\.\d{2}/, '00:00:07.05');
export const Clock = token('Clock', /\d{1,2}:\d{2}:\d{2}/, '11:35:07');
export const Version = token('Version', /\d{1,4}(?:\.\d{1,9}){2,6}/, '21.3.0.0.0');
export const Count = token('Count', /\d+/, '8');
export const Quoted = token('Quoted', /"[^"\n]*"/, '"USER_"');
export const Name = token('Name', /[A-Z][A-Z0-9_$#]{0,127}(?![\w$#])/, 'STUDENT_CSV');
export const Colon = token('Colon', ':', ':');
export const Comma = token('Comma', ',', ',');
export const Dot = token('Dot', '.', '.');
export const Word = token('Word', /[^\s":,.\d]+/, 'Table');
/** One that nothing closes. */
export const Quote = token('Quote', '"', '"');
export const Blank: TokenType = Object.assign(token('Blank', /\s+/, ' '), { GROUP: Lexer.SKIPPED });

export const TOKENS = [
  Banner,
  TooManyErrors,
  Discarded,
  LoadedFrom,
  Blank,
  Hundredths,
  Clock,
  Version,
  Count,
  Quoted,
  Name,
  Colon,
  Comma,
  Dot,
  Word,
  Quote,
];
