import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './message/parser.ts';
import { reader as odbcReader } from './odbc/parser.ts';

/** Highest level that is information, and lowest one that ends the connection. */
const HIGHEST_INFORMATION = 10;
const LOWEST_FATAL = 20;
/** The closing message of every BACKUP or RESTORE that failed. */
const TERMINATING = 3013;

/**
 * Reads a message of the server with its head. What is only information is read as the line it is by itself.
 *
 * Source: learn.microsoft.com, Database Engine error severities.
 */
export function readMessage(text: string, readLine: (line: string) => Meaning | undefined): Meaning | undefined {
  const message = readWith(reader, (parser) => parser.message(), text);
  if (message === undefined) return undefined;
  const { number, level, textStart, object } = message;
  const said = textStart < 0 ? '' : text.slice(textStart).trim();
  if (level <= HIGHEST_INFORMATION) return readLine(said);
  return {
    eventName: 'import.error',
    attributes: {
      likelyTool: 'sqlcmd',
      code: String(number),
      message: said,
      severity: level >= LOWEST_FATAL ? 'FATAL' : 'ERROR',
      ...((level >= LOWEST_FATAL || number === TERMINATING) && { stops: true }),
      ...(object !== undefined && { table: object.slice(object.lastIndexOf('.') + 1) }),
    },
  };
}

/** Reads a diagnostic of the ODBC driver: SQLSTATE class 01 is a warning. It is of the table that is being copied. */
export function readDiagnostic(text: string): Meaning | undefined {
  const diagnostic = readWith(odbcReader, (parser) => parser.diagnostic(), text);
  if (diagnostic === undefined) return undefined;
  const { sqlState, native, text: message } = diagnostic;
  const attributes = { tool: 'bcp', message, sqlState, ofCurrent: true, ...(native !== undefined && { code: native }) };
  if (sqlState.startsWith('01')) return { eventName: 'import.warning', attributes };
  return { eventName: 'import.error', attributes: { ...attributes, severity: 'ERROR' } };
}
