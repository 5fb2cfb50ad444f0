import { token } from '../../../shared/read-with.ts';

export const Prompt = token('Prompt', /\d{1,6}> /, '1> ');
/** The Backup Server's own log has the time in front. */
export const Stamp = token('Stamp', /[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}: /, 'Mar  1 20:14:07 2025: ');
export const Origin = token('Origin', 'Backup Server: ', 'Backup Server: ');
export const Code = token('Code', /\d{1,6}\.\d{1,6}\.\d{1,6}\.\d{1,6}/, '4.141.2.40');
export const Progress = token(
  'Progress',
  /: Database [^:\n]{1,128}: \d{1,18} kilobytes /,
  ': Database lportal: 1843200 kilobytes ',
);
export const Percent = token('Percent', /\(\d{1,3}%\)/, '(45%)');
export const Text = token('Text', /[^]{1,8192}/, ': LOAD is complete (database lportal).');

export const TOKENS = [Stamp, Code, Prompt, Origin, Progress, Percent, Text];
