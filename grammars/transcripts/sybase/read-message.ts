import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type SybaseMessage, reader } from './message/parser.ts';

/** Highest level that is information, and lowest one that ends the connection. */
const HIGHEST_INFORMATION = 10;
const LOWEST_FATAL = 19;
/** Levels of DB-Library: 1 is information. */
const LIBRARY_INFORMATION = 1;
/** Messages of `load database` and `load transaction`, and of the way to the Backup Server. */
const OF_LOAD = { from: 3100, to: 3199, others: new Set([7205, 8009]) };

/**
 * Reads a message of the server or of the client library. It is of the table that is being copied, where there is one.
 *
 * Source: SAP ASE, Troubleshooting: Error Messages; FreeTDS, src/apps/freebcp.c.
 */
export function readMessage(text: string): Meaning | undefined {
  const message = readWith(reader, (parser) => parser.message(), text);
  if (message === undefined) return undefined;
  if (message.kind === 'server') return toMeaning(message);
  if (message.kind === 'affected') return toRows(message.rows);
  const { code, text: said } = message;
  const attributes = { message: said, severity: 'ERROR', ofCurrent: true, ...(code !== undefined && { code }) };
  return { eventName: 'import.error', attributes };
}

function toMeaning({ number, level, hasState, text }: SybaseMessage & { kind: 'server' }): Meaning {
  const tool = isOfLoad(number) ? { tool: 'load database' } : { likelyTool: 'isql' };
  if (level <= (hasState ? HIGHEST_INFORMATION : LIBRARY_INFORMATION))
    return { eventName: 'import.text', attributes: tool };
  const severity = hasState && level >= LOWEST_FATAL ? 'FATAL' : 'ERROR';
  return {
    eventName: 'import.error',
    attributes: { ...tool, code: String(number), message: text, severity, ofCurrent: true },
  };
}

function toRows(rows: number): Meaning {
  const attributes = { likelyTool: 'isql' };
  return rows === 0
    ? { eventName: 'import.result', attributes }
    : { eventName: 'import.rows', attributes: { ...attributes, rows } };
}

function isOfLoad(number: number): boolean {
  return (number >= OF_LOAD.from && number <= OF_LOAD.to) || OF_LOAD.others.has(number);
}
