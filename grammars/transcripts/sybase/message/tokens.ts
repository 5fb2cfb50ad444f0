import { token } from '../../../shared/read-with.ts';

export const Prompt = token('Prompt', /\d{1,6}> /, '1> ');
/** What bcp puts in front: the server that speaks. */
export const Origin = token('Origin', /Server Message: {1,3}[^\n]{0,200}? - /, 'Server Message: LFRDB - ');
export const Msg = token('Msg', /Msg {1,3}/, 'Msg ');
export const Level = token('Level', /, Level {1,3}/, ', Level ');
export const State = token('State', /, State {1,3}\d{1,9}:?/, ', State 3:');
export const Number_ = token('Number_', /\d{1,9}/, '3105');
/** `Server 'LFRDB', Procedure 'p', Line 1:`, the second line of a head. */
export const Where = token('Where', /\s{1,20}Server '[^\n]{0,400}/, "\nServer 'LFRDB', Line 1:");
export const Library = token(
  'Library',
  /(?:CSLIB|CTLIB|CT-LIBRARY|CS-LIBRARY|DB-LIBRARY|Open Client) (?:[Mm]essage|[Ee]rror):\s{0,20}(?:- )?/,
  'CSLIB Message:  - ',
);
export const LibraryCode = token(
  'LibraryCode',
  /L\d{1,9}\/O\d{1,9}\/S\d{1,9}\/N\d{1,9}(?:\/\d{1,9}){0,4}:?/,
  'L0/O0/S0/N24/1/0:',
);
export const Affected = token('Affected', /\(\d{1,18} rows? affected\)/, '(1 row affected)');
export const Text = token('Text', /[^]{1,8192}/, '\nThere is no space available in SYSLOGS.');

export const TOKENS = [Prompt, Origin, Msg, Level, State, Where, Library, LibraryCode, Affected, Number_, Text];
