import { token } from '../../../shared/read-with.ts';

export const Action = token('Action', /Action: {1,10}/, 'Action:  ');
export const StartTime = token('StartTime', /Start time: {1,10}/, 'Start time:  ');
export const EndTime = token('EndTime', /End time: {1,10}/, 'End time:  ');
/** C's `ctime`. */
export const Time = token(
  'Time',
  /[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}/,
  'Fri Aug  3 16:02:59 2018',
);
export const Exported = token('Exported', /EXPORT: {1,30}/, 'EXPORT:    ');
export const TableHead = token('TableHead', /\* (?:LOAD|IMPORT|COPY): {1,10}table {1,10}/, '* LOAD:  table ');
export const RowsFrom = token('RowsFrom', / rows from table {1,10}/, ' rows from table ');
export const Label = token('Label', /\s{0,20}-[A-Za-z ]{1,30}: {0,30}/, '  -Rows read:         ');
export const Severity = token('Severity', /\*{2,3} {0,4}(?:ERROR|WARNING)\*{0,2}/, '***  WARNING');
export const Code = token('Code', /SQL\d{4,5}[A-Z]/, 'SQL3107W');
export const Quoted = token('Quoted', /"[^"\n]{1,128}"/, '"JOURNALARTICLE"');
export const Dot = token('Dot', '.', '.');
export const Count = token('Count', /-?\d{1,18}/, '177077');
export const Word = token('Word', /[^\s\d"-]{1,200}/, 'LOAD');
export const Blanks = token('Blanks', /\s{1,200}/, '\n');
export const Mark = token('Mark', /["-]/, '-');

export const TOKENS = [
  Action,
  StartTime,
  EndTime,
  Time,
  Exported,
  TableHead,
  RowsFrom,
  Label,
  Severity,
  Code,
  Quoted,
  Dot,
  Count,
  Word,
  Blanks,
  Mark,
];
