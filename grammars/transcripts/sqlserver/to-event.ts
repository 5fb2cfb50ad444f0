import { ownValue } from '../../../src/model/own-value.ts';
import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readBcp } from '../../shared/bcp/read-bcp.ts';
import { findPart } from './find-part.ts';
import { readDiagnostic, readMessage } from './read-message.ts';
import { readPackage } from './read-package.ts';
import { readRestore } from './read-restore.ts';
import { step } from './step.ts';

/** How telling the lines of a part are; others tell nothing, since other programs print them, too. */
const RECOGNITION: Readonly<Record<string, 'sure' | 'likely'>> = {
  message: 'sure',
  restore: 'sure',
  completion: 'sure',
  client: 'sure',
  odbc: 'sure',
  package: 'sure',
  'package-fault': 'sure',
  'package-coded': 'sure',
  affected: 'likely',
  'bcp-command': 'likely',
  'bcp-start': 'sure',
  'bcp-packet': 'sure',
  'bcp-received': 'sure',
  'bcp-copied': 'likely',
};

/** Transcripts of the programs that bring data into SQL Server: sqlcmd and SSMS (RESTORE, scripts), bcp, SqlPackage. */
export const sqlserver: TranscriptFormat = {
  name: 'sqlserver',
  title: 'sqlcmd and SSMS (RESTORE, scripts), bcp, SqlPackage',
  database: 'sqlserver',
  examples: [
    'RESTORE DATABASE successfully processed 51650 pages in 6.543 seconds (61.670 MB/sec).',
    "Msg 3154, Level 16, State 4, Line 1\nThe backup set holds a backup of a database other than the existing 'lportal' database.",
    '387416 rows copied.\nNetwork packet size (bytes): 4096\nClock Time (ms.) Total     : 6679    Average : (58005.09 rows per sec.)',
    "Processing Table '[dbo].[JournalArticle]'.",
  ],
  recognize: (line) => {
    const bytes = Buffer.from(line);
    const part = findPart(bytes, 0, bytes.length);
    if (part === undefined) return undefined;
    // psql counts the rows of its answers in parentheses, too.
    if (part === 'affected' && !line.endsWith('affected)')) return undefined;
    return isMicrosoftBcp(part, line) ? 'sure' : ownValue(RECOGNITION, part);
  },
  step,
  dataParts: [],
  read,
};

/** The bcp of Sybase prints other totals, and its failure in lower case. */
function isMicrosoftBcp(part: string, line: string): boolean {
  switch (part) {
    case 'bcp-clock':
      return line.startsWith('Clock Time (ms.) Total');
    case 'bcp-sent':
      return line.includes('Total sent: ');
    case 'bcp-failed':
      return line.startsWith('BCP');
    default:
      return false;
  }
}

function read(part: string, text: string): Meaning | undefined {
  switch (part) {
    case 'message':
      return readMessage(text, readLine);
    case 'restore':
    case 'wrapped':
    case 'affected':
    case 'completion':
    case 'client':
      return readRestore(text);
    case 'odbc':
      return readDiagnostic(text);
    case 'package':
    case 'package-fault':
    case 'package-coded':
      return readPackage(text);
    default:
      return readBcp(part, text);
  }
}

/** Reads a line that stood below the head of an information. */
function readLine(line: string): Meaning | undefined {
  const bytes = Buffer.from(line);
  const part = findPart(bytes, 0, bytes.length);
  return part === undefined || part === 'message' ? undefined : read(part, line);
}
