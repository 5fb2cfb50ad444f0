import { token } from '../../../shared/read-with.ts';

export const Logger = token('Logger', /Class [nN]ame: |ClassName: /, 'Class name: ');
export const LoggerName = token('LoggerName', /(?<=(?<![^])Class ?[nN]ame: )[^]+/, 'com.liferay.portal.dao.db.BaseDB');
export const Count = token('Count', /(?<![^])\d+(?= occurrences? of the following )/, '2');
/** `errors`, `warnings` (to U71), `event` (later). */
export const Occurrences = token(
  'Occurrences',
  / (?<=(?<![^])\d{1,10} )occurrences? of the following \w{1,12}: ?/,
  ' occurrences of the following event: ',
);
export const Message = token(
  'Message',
  /(?<=(?<![^])\d{1,10} occurrences? of the following \w{1,12}: ?)[^]+/,
  'Duplicate entry',
);

export const UpgradeProcess = token('UpgradeProcess', 'Upgrade Process: ', 'Upgrade Process: ');
/** With `@<company>` where it ran for one. */
export const Runner = token(
  'Runner',
  /(?<=(?<![^])Upgrade Process: )[^\n@]+/,
  'com.liferay.portal.upgrade.v7_4_x.UpgradeCountry',
);
export const Company = token('Company', /@(?<=(?<![^])Upgrade Process: [^\n@]{1,300}@)[^\n]*/, '@20097');
export const Sql = token('Sql', /\n?SQL: /, 'SQL: ');
/** All lines of a statement, up to the line that says what became of it. */
export const Statement = token(
  'Statement',
  /(?<=SQL: )(?:(?!\nError: |\nDuration: )[^])+/,
  'alter table Country drop column idd_;',
);
export const Reason = token('Reason', '\nError: ', '\nError: ');
export const ReasonText = token('ReasonText', /(?<=\nError: )[^]+/, "Can't DROP 'idd_'; check that column/key exists");
export const Duration = token('Duration', /\nDuration: /, '\nDuration: ');
export const Number = token('Number', /(?<=\nDuration: |\S took )\d+/, '4429');

export const ProcessName = token(
  'ProcessName',
  /(?<![^])\S+(?= took \d+ ms)/,
  'com.liferay.portal.upgrade.v7_4_x.UpgradeCountry',
);
export const Took = token('Took', / took (?=\d)/, ' took ');
export const Milliseconds = token('Milliseconds', /(?<=\d) ms(?: to complete)?/, ' ms to complete');

export const TableName = token('TableName', /(?<![^])\S+(?= +(?:\d+|-)(?: |(?![^])))/, 'ResourceAction');
export const Gap = token('Gap', / {1,200}(?=(?:\d+|-)(?: |(?![^])))/, '    ');
/** A dash where the table is not there. */
export const Rows = token('Rows', /(?<= )(?:\d+|-)(?= |(?![^]))/, '1822');

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [
  LoggerName,
  Message,
  Runner,
  Company,
  Statement,
  ReasonText,
  Number,
  Logger,
  Count,
  Occurrences,
  UpgradeProcess,
  Sql,
  Reason,
  Duration,
  ProcessName,
  Took,
  Milliseconds,
  TableName,
  Gap,
  Rows,
  Unread,
];
