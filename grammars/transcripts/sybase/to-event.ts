import { ownValue } from '../../../src/model/own-value.ts';
import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readBcp } from '../../shared/bcp/read-bcp.ts';
import { findPart } from './find-part.ts';
import { readBackup } from './read-backup.ts';
import { readMessage } from './read-message.ts';
import { step } from './step.ts';

/** How telling the lines of a part are; others tell nothing, since other programs print them, too. */
const RECOGNITION: Readonly<Record<string, 'sure' | 'likely'>> = {
  backup: 'sure',
  session: 'sure',
  message: 'sure',
  library: 'sure',
  where: 'sure',
  online: 'likely',
  status: 'likely',
  affected: 'likely',
  'load-command': 'likely',
  'bcp-command': 'likely',
  'bcp-start': 'sure',
  'bcp-copied': 'sure',
};

/** Transcripts of the programs that bring data into SAP ASE (Sybase): isql, Backup Server, bcp, freebcp. */
export const sybase: TranscriptFormat = {
  name: 'sybase',
  title: 'SAP ASE (Sybase): isql, load database by the Backup Server, bcp, freebcp of FreeTDS',
  database: 'sybase',
  examples: [
    'Backup Server: 3.42.1.1: LOAD is complete (database lportal).',
    "Msg 3105, Level 16, State 3:\nServer 'LFRDB', Line 1:\nData on dump will not fit into current database. Need 4096 Mbyte database.",
    '133563 rows copied.\nClock Time (ms.): total = 6678  Avg = 0 (20000.45 rows per sec.)',
  ],
  recognize: (line) => {
    const bytes = Buffer.from(line);
    const part = findPart(bytes, 0, bytes.length);
    if (part === undefined) return undefined;
    return isSybaseBcp(part, line) ? 'sure' : ownValue(RECOGNITION, part);
  },
  step,
  dataParts: [],
  read,
};

/** The bcp of Microsoft prints other totals, the rows sent so far, and its failure in upper case. */
function isSybaseBcp(part: string, line: string): boolean {
  switch (part) {
    case 'bcp-clock':
      return line.startsWith('Clock Time (ms.): total');
    case 'bcp-sent':
      return line.endsWith('rows sent to SQL Server.');
    case 'bcp-failed':
      return line.startsWith('bcp');
    default:
      return false;
  }
}

function read(part: string, text: string): Meaning | undefined {
  switch (part) {
    case 'message':
    case 'library':
    case 'affected':
      return readMessage(text);
    case 'backup':
      return readBackup(text);
    case 'session':
      // Drivers show it as an error; it begins every load and every dump.
      return { eventName: 'import.started', attributes: { tool: 'load database' } };
    case 'online':
      return { eventName: 'import.ended', attributes: { tool: 'load database', outcome: 'succeeded', online: true } };
    case 'load-command':
      return { eventName: 'import.tool', attributes: { tool: 'load database' } };
    case 'status':
      return { eventName: 'import.result', attributes: { likelyTool: 'isql' } };
    default:
      return readBcp(part, text);
  }
}
