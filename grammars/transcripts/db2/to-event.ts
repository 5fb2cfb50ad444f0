import { ownValue } from '../../../src/model/own-value.ts';
import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './command/parser.ts';
import { findPart } from './find-part.ts';
import { readPartitioners, readSummary } from './read-counts.ts';
import { readImported, readMessage } from './read-message.ts';
import { readMove } from './read-move.ts';
import { readPartitions } from './read-partitions.ts';
import { kindOf, step } from './step.ts';

/** How telling the lines of a part are; others tell nothing, since other programs print them, too. */
const RECOGNITION: Readonly<Record<string, 'sure' | 'likely'>> = {
  begin: 'sure',
  rows: 'sure',
  message: 'sure',
  commits: 'sure',
  points: 'sure',
  'move-banner': 'sure',
  'move-problem': 'likely',
  partitions: 'sure',
  partitioners: 'likely',
  command: 'likely',
  'restore-command': 'likely',
  'move-command': 'likely',
};
/** Words that stand for rows in labels of summaries. */
const ROWS = /rows|行|zeilen|rader|lignes|filas|righe|linhas|строк|wierszy|řádků|rijen|rækker|rivi/i;

/** Transcripts of the programs that bring data into DB2. */
export const db2: TranscriptFormat = {
  name: 'db2',
  title: 'DB2: import, load, restore, db2move, and their message files',
  database: 'db2',
  examples: [
    'SQL3110N  The utility has completed processing.  "2" rows were read from the\ninput file.',
    [
      'Number of rows read         = 2',
      'Number of rows skipped      = 0',
      'Number of rows inserted     = 2',
      'Number of rows updated      = 0',
      'Number of rows rejected     = 0',
      'Number of rows committed    = 2',
    ].join('\n'),
    '* LOAD:  table "LIFERAY"."JOURNALARTICLE"',
  ],
  recognize: (line) => {
    const bytes = Buffer.from(line);
    const part = findPart(bytes, 0, bytes.length);
    if (part === undefined) return undefined;
    if (part === 'summary') return line.startsWith('Number of rows ') ? 'sure' : ROWS.test(line) ? 'likely' : undefined;
    if (part === 'move') return / table "|^(?:EXPORT|Action): /.test(line) ? 'sure' : undefined;
    return ownValue(RECOGNITION, part);
  },
  step,
  dataParts: [],
  read,
};

function read(part: string, text: string): Meaning | undefined {
  switch (kindOf(part)) {
    case 'begin':
    case 'message':
      return readMessage(text);
    case 'commits':
      return { eventName: 'import.text', attributes: { tool: 'db2 import' } };
    case 'points':
      return { eventName: 'import.text', attributes: { tool: 'db2 load' } };
    case 'rows':
      return readImported(text);
    case 'summary':
      return readSummary(text);
    case 'rows-again':
    case 'summary-again':
      // It ends what was begun, and counts nothing twice.
      return { eventName: 'import.rows', attributes: {} };
    case 'partitioners':
      return readPartitioners(text);
    case 'partitions':
      return readPartitions(text);
    case 'command':
      return readCommand(text);
    case 'restore-command':
      return { eventName: 'import.started', attributes: { tool: 'db2 restore', direction: 'import' } };
    case 'move-banner':
      return { eventName: 'import.started', attributes: { tool: 'db2move' } };
    case 'move-command':
      return { eventName: 'import.tool', attributes: { tool: 'db2move' } };
    case 'move':
    case 'move-counts':
    case 'move-problem':
      return readMove(text);
    default:
      return undefined;
  }
}

/** Rows that are counted below belong to the table that the command names. */
function readCommand(text: string): Meaning | undefined {
  const command = readWith(reader, (parser) => parser.command(), text);
  if (command === undefined) return undefined;
  const { tool, table, schema } = command;
  if (table === undefined) return { eventName: 'import.statement', attributes: { verb: 'copy', tool } };
  const attributes = { tool, direction: 'import', table, ...(schema !== undefined && { schema }) };
  return { eventName: 'import.table.started', attributes };
}
