import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './partitions/parser.ts';

const TOOL = { tool: 'db2 load' } as const;

/**
 * Reads what a load into a partitioned database says of its agents. Their SQL codes are printed as numbers: -964 is `SQL0964N`.
 *
 * Source: IBM Db2, Loading data in a partitioned database environment.
 */
export function readPartitions(text: string): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  if (line === undefined) return undefined;
  if (line.kind === 'agent') return toAgent(line.sqlCode, text);
  const { completed, all } = line;
  const outcome = completed === all ? 'succeeded' : completed === 0 ? 'failed' : 'with-errors';
  return {
    eventName: 'import.ended',
    attributes: { ...TOOL, outcome, ...(completed < all && { errors: all - completed }) },
  };
}

function toAgent(sqlCode: number, message: string): Meaning {
  if (sqlCode === 0) return { eventName: 'import.text', attributes: TOOL };
  const letter = sqlCode < 0 ? 'N' : 'W';
  const code = `SQL${String(Math.abs(sqlCode)).padStart(4, '0')}${letter}`;
  const attributes = { ...TOOL, code, message, ofCurrent: true };
  if (sqlCode > 0) return { eventName: 'import.warning', attributes };
  return { eventName: 'import.error', attributes: { ...attributes, severity: 'ERROR' } };
}
