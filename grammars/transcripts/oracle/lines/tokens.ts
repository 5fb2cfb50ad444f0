import { token } from '../../../shared/read-with.ts';
import { Blank, Dot, Quoted, Rman, Stamp, Worker } from '../prefixed-parser.ts';

export { Blank, Dot, Quoted, Rman, Stamp, Worker };

export const Comment = token('Comment', /;;;[^\n]*/, ';;; parfile:  logtime=all');
export const ImportBanner = token('ImportBanner', 'Import: Release ', 'Import: Release ');
export const ExportBanner = token('ExportBanner', 'Export: Release ', 'Export: Release ');
/** In the first line of a classic dump. */
export const DumpVersion = token('DumpVersion', /EXPORT:V\d[\d.]{0,30}/, 'EXPORT:V19.00.00');
export const Importing = token(
  'Importing',
  /\. importing [^\s']{1,130}'s objects into /,
  ". importing LIFERAY's objects into ",
);
/** Ends of the classic tools. */
export const WithoutWarnings = token(
  'WithoutWarnings',
  /(?:Import|Export) terminated successfully without warnings\.?|(?:Import|Export)-?[Vv]organg endete erfolgreich ohne Warnungen\.?|成功终止导[入出], ?没有出现警告。?|(?:インポート|エクスポート)は警告なしで正常終了しました。?/,
  'Import terminated successfully without warnings.',
);
export const WithWarnings = token(
  'WithWarnings',
  /(?:Import|Export) terminated successfully with warnings\.?|成功终止导[入出], ?但出现警告。?|(?:インポート|エクスポート)は正常に終了しましたが、警告が発生しました。?/,
  'Import terminated successfully with warnings.',
);
export const Unsuccessfully = token(
  'Unsuccessfully',
  /(?:Import|Export) terminated unsuccessfully\.?/,
  'Import terminated unsuccessfully',
);
/** What is being done, as a path of kinds. */
export const ObjectPath = token('ObjectPath', /[A-Z]{1,30}_EXPORT\/[A-Z0-9_/]+/, 'SCHEMA_EXPORT/TABLE/TABLE_DATA');
export const Clock = token('Clock', /\d{1,2}:\d{2}:\d{2}/, '20:41:33');
/** A month of Chinese, Japanese or Korean. */
export const Month = token('Month', /\d{1,2}[月월]/, '4월');
export const Version = token('Version', /\d{1,4}(?:\.\d{1,9}){2,6}/, '19.22.0.0.0');
export const Count = token('Count', /\d+/, '2025');
/** A colon and all behind it. */
export const Rest = token('Rest', /:[^\n]*/, ': system/******** dumpfile=liferay.dmp');
export const BareName = token('BareName', /[A-Z][A-Z0-9_$#]{0,127}(?!\S)/, 'LIFERAY');
export const Word = token('Word', /[^\s":\d.]+/, 'completed');
/** One that nothing closes. */
export const Quote = token('Quote', '"', '"');

export const TOKENS = [
  Rman,
  Stamp,
  Worker,
  Comment,
  ImportBanner,
  ExportBanner,
  DumpVersion,
  Importing,
  WithoutWarnings,
  WithWarnings,
  Unsuccessfully,
  Blank,
  ObjectPath,
  Clock,
  Month,
  Version,
  Count,
  Quoted,
  Dot,
  Rest,
  BareName,
  Word,
  Quote,
];
