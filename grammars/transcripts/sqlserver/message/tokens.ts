import { token } from '../../../shared/read-with.ts';

/** The table in texts such as `Cannot insert duplicate key in object 'dbo.Counter'`; a break may stand in between. */
export const OfObject = token('OfObject', /object\s{1,20}(?:name\s{1,20})?'[^'\n]{1,260}'/, "object 'dbo.Counter'");
export const Newline = token('Newline', /\r?\n/, '\n');
export const Hex = token('Hex', /0x[0-9A-F]{1,8}/i, '0x2');
export const Number_ = token('Number_', /\d{1,18}/, '3154');
/** Comma as the language of the server writes it. */
export const Separator = token('Separator', /[,、，]/, ',');
export const Blanks = token('Blanks', /[^\S\n]{1,200}/, ' ');
/** A word of the server's language: `Msg`, `Level`, `State`, `Line`, or of a name. */
export const Word = token('Word', /[^\d,、，\s]{1,200}/, 'Msg');

export const TOKENS = [OfObject, Newline, Hex, Number_, Separator, Blanks, Word];
