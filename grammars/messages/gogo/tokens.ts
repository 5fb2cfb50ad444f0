import { token } from '../../shared/read-with.ts';

export const Prompt = token('Prompt', /(?:g!|osgi>) ?/, 'g! ');
/** What the shell, its telnet and the pages around it say of themselves. */
export const Banner = token(
  'Banner',
  /Type "help[^]*|Enter "exit" or "quit"[^]*|Welcome to Apache Felix Gogo|_{20,40}|Trying [^]*|Connected to [^]*|Escape character is [^]*|\$ telnet [^]*|telnet: [^]*|Connection closed by [^]*|Disconnect from console\?[^]*|Really want to stop [^]*|gosh: stopping shell[^]*|Use the command upgrade:list[^]*|(?:true|false|Command|Execute|Output)(?![^])/,
  'Welcome to Apache Felix Gogo',
);
export const Location = token('Location', /(?:gogo|gosh): /, 'gogo: ');
export const Exception = token(
  'Exception',
  /[\w.$]{1,200}(?:Exception|Error)(?=:|(?![^]))/,
  'CommandNotFoundException',
);
export const Reason = token('Reason', /: ?[^]*/, ': Command not found: upgrade:help');
/** An error as the Control Panel shows it: the message alone. */
export const NotFound = token('NotFound', /(?:Error: ?)?Command not found/, 'Command not found');
export const NotSupported = token(
  'NotSupported',
  /(?:Error: ?)?The command [^]{1,400} is not supported\.?/,
  'The command exit is not supported',
);
export const AllUpgraded = token(
  'AllUpgraded',
  'All modules were successfully upgraded',
  'All modules were successfully upgraded',
);
export const HadErrors = token(
  'HadErrors',
  'The following modules had errors while upgrading:',
  'The following modules had errors while upgrading:',
);
export const NoProcesses = token(
  'NoProcesses',
  'No upgrade processes registered for ',
  'No upgrade processes registered for ',
);
export const IndexesUpdated = token(
  'IndexesUpdated',
  'Completed update of indexes for module ',
  'Completed update of indexes for module ',
);
export const AllIndexes = token(
  'AllIndexes',
  'Completed updating module database indexes',
  'Completed updating module database indexes',
);
export const IndexesFailed = token('IndexesFailed', 'Unable to update indexes for ', 'Unable to update indexes for ');
export const Module = token('Module', /Module (?=\S+ has no)/, 'Module ');
export const NoIndexes = token('NoIndexes', ' has no indexes associated with it', ' has no indexes associated with it');
/** A command, a bundle's symbolic name or its number. */
export const Word = token('Word', /\w[\w:.-]*/, 'upgrade:check');
export const Argument = token('Argument', / [^]+/, ' com.liferay.journal.service');

export const TOKENS = [
  Prompt,
  Banner,
  Location,
  NotFound,
  NotSupported,
  AllUpgraded,
  HadErrors,
  NoProcesses,
  IndexesUpdated,
  AllIndexes,
  IndexesFailed,
  Module,
  NoIndexes,
  Exception,
  Reason,
  Word,
  Argument,
];
