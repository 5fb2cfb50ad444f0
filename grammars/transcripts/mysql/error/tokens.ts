import { token } from '../../../shared/read-with.ts';

export const Head = token('Head', /ERROR \d{1,5} \(/, 'ERROR 1062 (');
export const State = token('State', /[0-9A-Z]{5}\)/, '23000)');
export const Bare = token('Bare', 'ERROR', 'ERROR');
export const AtLine = token('AtLine', / at line \d{1,12}/, ' at line 272');
/** Where the file was read by `source`. */
export const InFile = token('InFile', / in file: '[^'\n]{0,1000}'/, " in file: 'acme.sql'");
export const Colon = token('Colon', ': ', ': ');

/** Names in backticks: `` `lportal`.`Layout` ``, `` `lportal`.`Layout`.`name` ``. */
export const Backticked = token('Backticked', /`[^`\n]{1,200}`/, '`Layout`');
export const Dot = token('Dot', '.', '.');
export const Quoted = token('Quoted', /'[^'\n]{0,2000}'/, "'Layout.PRIMARY'");

export const Text = token('Text', /[^E`':.\n]+/, 'Duplicate entry ');
export const Mark = token('Mark', /[E`':.\n]/, "'");

export const TOKENS = [Head, State, Bare, AtLine, InFile, Colon, Backticked, Dot, Quoted, Text, Mark];
