import { token } from '../../shared/read-with.ts';

export const Open = token('Open', /(?<![^]) {0,4}\{/, ' {');
/** A key of the report; values hold commas and `=` themselves. */
export const ReportKey = token(
  'ReportKey',
  /(?<=(?<![^]) {0,4}\{|,\s{0,10})upgrade\.report\.[\w.]{1,100}=/,
  'upgrade.report.execution.time=',
);
/** Keys that other records have, too. */
export const OtherKey = token(
  'OtherKey',
  /(?<=(?<![^]) {0,4}\{|,\s{0,10})upgrade\.(?:component|result|type)=/,
  'upgrade.type=',
);
export const Separator = token(
  'Separator',
  /,\s{0,10}(?=upgrade\.(?:report\.[\w.]{1,100}|component|result|type)=)/,
  ', ',
);
export const Value = token(
  'Value',
  /(?<==)(?:(?!,\s{0,10}upgrade\.(?:report\.[\w.]{1,100}|component|result|type)=)[^])+/,
  '88 seconds',
);

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [ReportKey, OtherKey, Separator, Open, Value, Unread];
