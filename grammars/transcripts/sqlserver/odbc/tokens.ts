import { token } from '../../../shared/read-with.ts';

export const SqlState = token('SqlState', 'SQLState = ', 'SQLState = ');
export const Native = token('Native', ', NativeError = ', ', NativeError = ');
export const Code = token('Code', /-?[0-9A-Z]{1,12}/, '23000');
/** `Error = ` or `Warning = `, in the language of the driver. */
export const Label = token('Label', /\r?\n[^\n=[]{1,40}= {0,4}/, '\nError = ');
/** `[Microsoft][ODBC Driver 17 for SQL Server][SQL Server]` */
export const Origin = token('Origin', /(?:\[[^\]\n]{0,100}\]){1,6}/, '[Microsoft][ODBC Driver 17 for SQL Server]');
export const Text = token('Text', /[^]{1,8192}/, 'Invalid character value for cast specification');

export const TOKENS = [SqlState, Native, Label, Origin, Code, Text];
