import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './sqlpackage/parser.ts';

const TOOL = 'sqlpackage';

/**
 * Reads a line of SqlPackage. It names tables, and never how many rows they have.
 *
 * Source: learn.microsoft.com, SqlPackage Import; github.com/microsoft/DacFx.
 */
export function readPackage(text: string): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  if (line === undefined) return undefined;
  switch (line.kind) {
    case 'importing':
      return { eventName: 'import.started', attributes: { tool: TOOL, direction: 'import' } };
    case 'exporting':
      return { eventName: 'import.started', attributes: { tool: TOOL, direction: 'export' } };
    case 'imported':
      return { eventName: 'import.ended', attributes: { tool: TOOL, outcome: 'succeeded' } };
    case 'exported':
      return { eventName: 'import.ended', attributes: { tool: TOOL, outcome: 'succeeded', direction: 'export' } };
    case 'step':
      return { eventName: 'import.step', attributes: { tool: TOOL, what: text } };
    case 'table': {
      const { table, schema } = line;
      const attributes = { tool: TOOL, table, ...(schema !== undefined && { schema }) };
      return { eventName: 'import.table.started', attributes };
    }
    case 'elapsed':
      return { eventName: 'import.elapsed', attributes: { tool: TOOL, durationMs: line.durationMs } };
    case 'fault':
      return {
        eventName: 'import.error',
        attributes: { tool: TOOL, message: line.text, severity: 'ERROR', stops: true },
      };
    case 'coded': {
      const { code, text: message, isWarning } = line;
      if (isWarning) return { eventName: 'import.warning', attributes: { tool: TOOL, code, message } };
      return { eventName: 'import.error', attributes: { tool: TOOL, code, message, severity: 'ERROR' } };
    }
  }
}
