import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { joinConsoleLines } from './console-width.ts';
import { readClassicError, readError } from './errors/to-meaning.ts';
import { readBanner, readLine } from './lines/to-meaning.ts';
import { readLoader } from './loader/to-meaning.ts';
import { DATA_PARTS, toPart } from './parts.ts';
import { recognize } from './recognize.ts';
import { readCount, readRow } from './rows/to-meaning.ts';
import { step } from './step.ts';

/**
 * Transcripts of Oracle's tools: Data Pump (impdp, expdp), the classic import and export (imp, exp), SQL*Loader (sqlldr).
 *
 * Their messages are translated. What is the same in all languages: dots, quotes, units, codes, the order of numbers.
 *
 * Source: Oracle Database Utilities (https://docs.oracle.com/en/database/oracle/oracle-database/19/sutil/), and logs of
 * releases 11.2 to 21c in English, Spanish, French, German, Chinese, Japanese and Korean.
 */
export const oracle: TranscriptFormat = {
  name: 'oracle',
  title: 'Oracle: impdp, expdp, imp, exp, sqlldr',
  database: 'oracle',
  examples: [
    'Import: Release 19.0.0.0.0 - Production on Sat Mar 1 20:14:07 2025\nVersion 19.22.0.0.0\n',
    '. . imported "LIFERAY"."JOURNALARTICLE"                  2.287 GB  302569 rows\n',
    'ORA-31684: Object type USER:"LIFERAY" already exists\n',
    'Job "SYSTEM"."SYS_IMPORT_SCHEMA_01" successfully completed at Sat Mar 1 20:41:33 2025 elapsed 0 00:27:24\n',
    '. . importing table                        "COUNTER"         12 rows imported\n',
    'SQL*Loader: Release 19.0.0.0.0 - Production on Wed Mar 5 11:35:07 2025\nVersion 19.22.0.0.0\n',
  ],
  recognize,
  step,
  dataParts: DATA_PARTS,
  read: (name, text) => {
    const { writer, kind } = toPart(name);
    if (writer === 'loader' && kind !== 'error') return readLoader(kind, text);
    switch (kind) {
      case 'banner':
        return readBanner(text);
      case 'row':
      case 'wide-row':
        return readRow(joinConsoleLines(text), writer);
      case 'error':
      case 'announced':
        return readError(text, writer);
      case 'wide-error':
        return readError(joinConsoleLines(text), writer);
      case 'classic-error':
        return readClassicError(text, writer);
      case 'count':
        return readCount(text);
      case 'wide-line':
        return readLine(joinConsoleLines(text), writer);
      default:
        return readText(kind === 'line' ? text : '', writer);
    }
  },
};

function readText(text: string, writer: Parameters<typeof readLine>[1]): Meaning | undefined {
  return text === '' ? undefined : readLine(text, writer);
}
