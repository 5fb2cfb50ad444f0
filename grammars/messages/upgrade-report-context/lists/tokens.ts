import { token } from '../../../shared/read-with.ts';

export const Table = token(
  'Table',
  /(?<=(?<![^])\[|, )[^\s:,[\]]{1,200}:(?=(?:-|\d{1,12}):(?:-|\d{1,12})(?:, |\]))/,
  'ResourceAction:',
);
export const Rows = token('Rows', /(?<=:)(?:-|\d{1,12})(?=:(?:-|\d{1,12})(?:, |\])|, |\])/, '1822');
export const Process = token(
  'Process',
  /(?<=(?<![^])\[|, )[^\s:,[\]]{1,300}:(?=\d{1,12} ms(?:, |\]))/,
  'com.liferay.portal.upgrade.v7_4_x.UpgradeCountry:',
);
export const Milliseconds = token('Milliseconds', /(?<=:)\d{1,12} ms(?=, |\])/, '4429 ms');
/** `com.liferay.portal.dao.db.BaseDB:[2:Duplicate entry …` */
export const Logger = token(
  'Logger',
  /(?<=(?<![^])\[|\], )[\w.$]{1,300}:\[(?=\d{1,9}:)/,
  'com.liferay.portal.dao.db.BaseDB:[',
);
export const Count = token('Count', /(?<=:\[|, )\d{1,9}:/, '2:');
export const Message = token(
  'Message',
  /(?<=(?:\[|, )\d{1,9}:)(?:(?!, \d{1,9}:|\](?:, [\w.$]{1,300}:\[\d{1,9}:|\](?![^])))[^])+/,
  'Duplicate entry',
);
/** `com.liferay.…@20097:update … :1200 ms` */
export const Runner = token(
  'Runner',
  /(?<=(?<![^])\[| ms, )[\w.$]{1,300}(?:@\d+)?:/,
  'com.liferay.portal.upgrade.v7_4_x.UpgradeCountry@20097:',
);
export const Sql = token('Sql', /(?<=:)(?:(?!:\d{1,12} ms(?:, |\](?![^])))[^])+/, 'update Country set name = 1');
export const Colon = token('Colon', ':', ':');
export const Comma = token('Comma', ', ', ', ');
export const Bracket = token('Bracket', /\[|\]/, '[');

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [
  Table,
  Rows,
  Process,
  Milliseconds,
  Logger,
  Count,
  Message,
  Runner,
  Sql,
  Colon,
  Comma,
  Bracket,
  Unread,
];
