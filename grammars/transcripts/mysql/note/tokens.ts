import { token } from '../../../shared/read-with.ts';

export const Note = token('Note', 'Note (Code ', 'Note (Code ');
export const Warning = token('Warning', /(?:Warning|Error) \(Code /, 'Warning (Code ');
export const Code = token('Code', /\d{1,5}/, '1366');
export const Colon = token('Colon', '): ', '): ');
export const Message = token('Message', /[^\d)][^]*/, "Incorrect string value for column 'title' at row 4");

export const TOKENS = [Note, Warning, Code, Colon, Message];
