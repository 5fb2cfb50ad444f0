import { token } from '../../../shared/read-with.ts';
import { Blank, Dot, Quoted, Rman, Stamp, Worker } from '../prefixed-parser.ts';

export { Blank, Dot, Quoted, Rman, Stamp, Worker };

/** ORA-, KUP- (external tables), UDI- and UDE- (clients of Data Pump), IMP-, EXP-, LRM- (parameters), SQL*Loader-. */
export const Code = token('Code', /(?:[A-Z]{2,4}-\d{5}|SQL\*Loader-\d{3,5})(?!\d)/, 'ORA-31693');
/** The kind of an object, in front of its name. */
export const ObjectKind = token('ObjectKind', /[A-Z][A-Z_]{1,60}:/, 'TABLE_DATA:');
/** Words of a statement behind which its table stands. */
export const CreateTable = token(
  'CreateTable',
  /(?:CREATE (?:GLOBAL TEMPORARY )?|ALTER )TABLE /i,
  'CREATE GLOBAL TEMPORARY TABLE ',
);
export const OnTable = token('OnTable', 'ON ', 'ON ');
export const Colon = token('Colon', ':', ':');
export const Text = token('Text', /[^\s":.]+/, 'violated');
/** One that nothing closes. */
export const Quote = token('Quote', '"', '"');

export const TOKENS = [
  Rman,
  Stamp,
  Worker,
  Blank,
  Code,
  ObjectKind,
  CreateTable,
  OnTable,
  Quoted,
  Dot,
  Colon,
  Text,
  Quote,
];
