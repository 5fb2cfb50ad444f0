import type { Attributes, Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { HARMLESS, INFORMATION, LOSES_ROWS, OF_IMPORT, OF_LOAD, OF_RESTORE } from './message-codes.ts';
import { type Db2Message, reader } from './message/parser.ts';

/** Phases after which a load has nothing more to do. */
const LAST_PHASES = new Set(['BUILD', 'DELETE', 'INDEX COPY']);

/**
 * Reads a message of DB2. Its letter is no severity: utilities print N and W for information.
 *
 * Source: IBM Db2, Messages Reference; Data Movement Utilities Guide.
 */
export function readMessage(text: string): Meaning | undefined {
  const message = readWith(reader, (parser) => parser.message(), text);
  if (message === undefined) return undefined;
  const { code } = message;
  return code.startsWith('DB2') ? toCommandResult(message) : toMeaning(message, code.slice(3, -1), code.slice(-1));
}

/** Reads `SQL3149N`, which a message file has instead of a summary: rows processed, inserted, rejected. */
export function readImported(text: string): Meaning | undefined {
  const message = readWith(reader, (parser) => parser.message(), text);
  const [, rows, rejected] = message?.numbers ?? [];
  if (rows === undefined) return undefined;
  return { eventName: 'import.rows', attributes: { tool: 'db2 import', rows, ...(rejected > 0 && { rejected }) } };
}

/** `DB20000I  The RESTORE DATABASE command completed successfully.`; what fails is said by the message below `DB21034E`. */
function toCommandResult({ code, text, ofRestore, ofStatement }: Db2Message): Meaning | undefined {
  if (code === 'DB20000I') {
    if (ofRestore) return { eventName: 'import.ended', attributes: { tool: 'db2 restore', outcome: 'succeeded' } };
    return { eventName: ofStatement ? 'import.result' : 'import.text', attributes: {} };
  }
  if (code === 'DB21034E') return { eventName: 'import.text', attributes: {} };
  if (code.endsWith('E')) return { eventName: 'import.error', attributes: { code, message: text, severity: 'ERROR' } };
  if (code.endsWith('W')) return { eventName: 'import.warning', attributes: { code, message: text } };
  return undefined;
}

function toMeaning(message: Db2Message, number: string, letter: string): Meaning {
  const { code, text, sqlState } = message;
  const tool = toolOf(number);
  if (number === '2540') return { eventName: 'import.ended', attributes: { ...tool, outcome: 'succeeded' } };
  if (letter === 'I' || INFORMATION.has(number)) return toProgress(message, number, tool);
  const attributes = { ...tool, code, message: text, ofCurrent: true, ...(sqlState !== undefined && { sqlState }) };
  if (HARMLESS.has(number)) return { eventName: 'import.warning', attributes: { ...attributes, harmless: true } };
  if (letter === 'W' && !LOSES_ROWS.has(number)) return { eventName: 'import.warning', attributes };
  const severity = letter === 'C' ? 'FATAL' : 'ERROR';
  return { eventName: 'import.error', attributes: { ...attributes, severity } };
}

function toProgress({ names, numbers, time }: Db2Message, number: string, tool: Attributes): Meaning {
  const timeMs = time === undefined ? undefined : timeOf(time);
  const attributes = { ...tool, ...(timeMs !== undefined && { timeMs }) };
  const [phase = ''] = names;
  switch (number) {
    case '3104':
      return { eventName: 'import.tool', attributes: { tool: 'db2 export', direction: 'export' } };
    case '3105':
      return { eventName: 'import.rows', attributes: { ...tool, rows: numbers[0] ?? 0 } };
    case '3109':
      return { eventName: 'import.step', attributes: { ...attributes, what: 'reading of the file' } };
    case '3500':
      return { eventName: 'import.step', attributes: { ...attributes, what: `${phase} phase` } };
    case '3515':
      return LAST_PHASES.has(phase)
        ? { eventName: 'import.ended', attributes: { ...attributes, outcome: 'succeeded' } }
        : { eventName: 'import.step', attributes: { ...attributes, what: `${phase} phase` } };
    default:
      return { eventName: 'import.text', attributes };
  }
}

function toolOf(number: string): Attributes {
  if (OF_RESTORE.has(number)) return { tool: 'db2 restore' };
  if (OF_IMPORT.has(number)) return { tool: 'db2 import' };
  return OF_LOAD.has(number) ? { tool: 'db2 load' } : {};
}

/** `08/31/2025 07:29:57.000546` */
function timeOf(time: string): number | undefined {
  const [month, day, year] = time.slice(0, 10).split('/');
  const timeMs = Date.parse(`${year}-${month}-${day}T${time.slice(11, 23)}Z`);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
