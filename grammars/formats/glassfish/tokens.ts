import { token } from '../../shared/read-with.ts';

export const Bar = token('Bar', '|', '|');
export const BracketOpen = token('BracketOpen', '[', '[');
export const BracketClose = token('BracketClose', /\] ?/, '] ');
export const Field = token('Field', /[^|\[\]]+/, 'INFO');

export const TOKENS = [Bar, BracketOpen, BracketClose, Field];
