import { token } from '../../shared/read-with.ts';

/** `<class> {queryId=<n>}`: the braces are part of the message, not a log context. */
export const Query = token('Query', / \{[\w=, ]*queryId=\d+\} is /, ' {queryId=12} is ');
export const Executing = token('Executing', 'still executing. Processed ', 'still executing. Processed ');
export const Finished = token('Finished', 'finished.', 'finished.');
export const Of = token('Of', ' of ', ' of ');
export const Rows = token('Rows', / rows\.[^]*/, ' rows. (24%)');
export const Locked = token('Locked', 'Locked query "', 'Locked query "');
export const LongRunning = token('LongRunning', 'Long running query "', 'Long running query "');
/** The statement may hold quotes: its end is known by what follows. */
export const WithId = token(
  'WithId',
  /" with ID \d+ in schema "[^"]*" has been running for /,
  '" with ID 4711 in schema "lportal" has been running for ',
);
export const Seconds = token('Seconds', / seconds/, ' seconds');
export const Count = token('Count', /\d+(?= of | rows| seconds)/, '120000');
export const Name = token('Name', /[\w.$@]+(?= \{)/, 'com.liferay.portal.upgrade.v7_4_x.UpgradeRegion');
export const Character = token('Character', /[^"]+|"/, 'update Layout set x = 1');

export const TOKENS = [
  Query,
  Executing,
  Finished,
  Of,
  Rows,
  Locked,
  LongRunning,
  WithId,
  Seconds,
  Count,
  Name,
  Character,
];
