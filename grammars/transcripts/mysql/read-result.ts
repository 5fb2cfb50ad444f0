import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type StatementResult, reader } from './result/parser.ts';

/** Whose result it is: `loose` where the statement is not echoed. */
export type ResultOf = 'insert' | 'replace' | 'other' | 'loose';

/** Reads what a statement did. Rows are those that it brought: the ones that REPLACE puts aside do not count. */
export function readResult(text: string, of: ResultOf): Meaning | undefined {
  const result = readWith(reader, (parser) => parser.result(), text);
  if (result === undefined) return undefined;
  const { durationMs } = result;
  const duration = durationMs !== undefined && { durationMs };
  if (of === 'other' || (of === 'loose' && result.affected === 0))
    return { eventName: 'import.result', attributes: { ...duration } };
  const rows = broughtRows(result, of);
  const rejected = (result.records ?? rows) - rows;
  return { eventName: 'import.rows', attributes: { rows, ...(rejected > 0 && { rejected }), ...duration } };
}

function broughtRows({ affected, records, skipped = 0 }: StatementResult, of: ResultOf): number {
  if (records !== undefined) return Math.min(affected, records - skipped);
  return of === 'replace' ? Math.min(affected, 1) : affected;
}
