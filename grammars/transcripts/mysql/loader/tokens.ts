import { token } from '../../../shared/read-with.ts';

export const Message = token('Message', /\*\* Message: [\d:.]{8,15}: /, '** Message: 02:11:09.411: ');
export const Critical = token(
  'Critical',
  /\*\* \((?:mydumper|myloader):\d{1,9}\): (?:CRITICAL|ERROR) \*\*: [\d:.]{8,15}: /,
  '** (myloader:812): CRITICAL **: 02:11:09.411: ',
);
export const Warning = token(
  'Warning',
  /\*\* \((?:mydumper|myloader):\d{1,9}\): WARNING \*\*: [\d:.]{8,15}: /,
  '** (myloader:812): WARNING **: 02:11:09.411: ',
);

export const Thread = token('Thread', /Thread \d{1,6}:? /, 'Thread 2 ');
export const Restoring = token('Restoring', /restoring (?:table )?/, 'restoring ');
export const Creating = token('Creating', 'Creating table ', 'Creating table ');
export const Dumping = token('Dumping', /dumping data for (?:table )?/, 'dumping data for ');
export const Empty = token('Empty', 'Empty table ', 'Empty table ');
export const ShuttingDown = token('ShuttingDown', 'shutting down', 'shutting down');
export const Started = token('Started', 'Started dump at: ', 'Started dump at: ');
export const Finished = token('Finished', 'Finished dump at: ', 'Finished dump at: ');
export const Stamp = token('Stamp', /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, '2024-03-01 02:11:09');
export const ServerVersion = token('ServerVersion', 'Server version reported as: ', 'Server version reported as: ');
export const MariadbVersion = token('MariadbVersion', /[\w.+~:-]{1,60}-MariaDB[^\s]{0,60}/, '10.11.6-MariaDB');
export const ErrorRestoring = token('ErrorRestoring', /Error restoring:? /, 'Error restoring ');

export const Name = token('Name', /`[^`\n]{1,200}`|[\w$\u0080-\uffff-]{1,200}/, '`Layout`');
export const Dot = token('Dot', '.', '.');
export const Mark = token('Mark', /[^]/, ' ');

export const TOKENS = [
  Message,
  Critical,
  Warning,
  Thread,
  Restoring,
  Creating,
  Dumping,
  Empty,
  ShuttingDown,
  Started,
  Finished,
  Stamp,
  ServerVersion,
  MariadbVersion,
  ErrorRestoring,
  Name,
  Dot,
  Mark,
];
