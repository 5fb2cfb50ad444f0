import { token } from '../../../shared/read-with.ts';

/** What PowerShell and its modules put in front, with a line end written out. */
export const Wrapper = token(
  'Wrapper',
  /\[\d\d:\d\d:\d\d\]\[[^\]\n]{1,60}\][^\\\n]{0,80}\\r\\n {0,4}|[\w.-]{3,40} : (?=\*{3} )/,
  String.raw`[02:07:15][Invoke-Process] Error output was: \r\n `,
);
export const Beginning = token(
  'Beginning',
  /(?:Importing|Publishing|Restoring) to database '[^]*/,
  "Importing to database 'lportal' on server 'dbhost01'.",
);
export const Exporting = token(
  'Exporting',
  /(?:Exporting|Extracting|Connecting) (?:from|to) database '[^]*|Extracting schema[^]*/,
  "Exporting from database 'lportal' on server 'dbhost01'.",
);
export const ProcessingTable = token('ProcessingTable', "Processing Table '", "Processing Table '");
export const Bracketed = token('Bracketed', /\[[^\]\n]{1,130}\]/, '[JournalArticle]');
export const Dot = token('Dot', '.', '.');
export const TableEnd = token('TableEnd', /'\.?[^]*/, "'.");
export const Imported = token(
  'Imported',
  /Successfully (?:imported|published|restored) database[^]*/,
  'Successfully imported database.',
);
export const Exported = token(
  'Exported',
  /Successfully (?:exported|extracted) database[^]*/,
  "Successfully exported database and saved it to file 'lportal.bacpac'.",
);
export const Elapsed = token('Elapsed', /Time elapsed:? /, 'Time elapsed ');
export const Duration = token('Duration', /\d{1,6}:\d\d:\d\d(?:\.\d{1,7})?/, '0:18:41.07');
export const Fault = token('Fault', /\*\*\* /, '*** ');
export const Coded = token('Coded', /\S{1,40} SQL\d{1,6}: {0,4}/, 'Error SQL72014: ');
export const Step = token(
  'Step',
  /(?:Enabling|Disabling|Rebuilding) indexes\.?[^]*|Processing Import\.[^]*|Importing data[^]*|Importing package[^]*|Updating database[^]*/,
  'Enabling indexes.',
);
export const Text = token('Text', /[^]{1,8192}/, 'Could not import package.');

export const TOKENS = [
  Wrapper,
  Beginning,
  Exporting,
  ProcessingTable,
  Bracketed,
  Dot,
  TableEnd,
  Imported,
  Exported,
  Elapsed,
  Duration,
  Fault,
  Coded,
  Step,
  Text,
];
