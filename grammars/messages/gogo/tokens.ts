import { token } from '../../shared/read-with.ts';

export const Prompt = token('Prompt', /g! ?/, 'g! ');
export const Command = token('Command', /[a-z][\w:.-]*/i, 'upgrade:check');
export const Argument = token('Argument', / [^]+/, ' com.liferay.journal.service');
export const Banner = token(
  'Banner',
  /Type "help[^]*|Enter "exit" or "quit"[^]*|Welcome to Apache Felix Gogo|All modules were successfully upgraded|The following modules had errors while upgrading:|No upgrade processes registered for [^]*|Use the command upgrade:list[^]*/,
  'Welcome to Apache Felix Gogo',
);

export const TOKENS = [Prompt, Banner, Command, Argument];
