import { token } from '../../../shared/read-with.ts';

/** All behind the first line: the message's own text. */
export const Text = token('Text', /\r?\n[^]*/, "\nThe backup set holds a backup of a database other than 'lportal'.");
export const Hex = token('Hex', /0x[0-9A-F]{1,8}/i, '0x2');
export const Number_ = token('Number_', /\d{1,18}/, '3154');
/** Comma as the language of the server writes it. */
export const Separator = token('Separator', /[,、，]/, ',');
/** The words of the server's language: `Msg`, `Level`, `State`, `Line`, and names. */
export const Words = token('Words', /[^\d,、，\n]{1,200}/, 'Msg ');

export const TOKENS = [Text, Hex, Number_, Separator, Words];
