import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './summary/parser.ts';

/** Lines of a whole summary. */
const WHOLE = 6;

/**
 * Reads a summary, in any language, by the order of its numbers.
 *
 * `IMPORT`: read, skipped, inserted, updated, rejected, committed. `LOAD`: read, skipped, loaded, rejected, deleted, committed.
 * Rejected rows are counted among those that were committed, and what was read and is in none of the others is missing.
 */
export function readSummary(text: string): Meaning | undefined {
  const summary = readWith(reader, (parser) => parser.summary(), text);
  if (summary === undefined || summary.counts.length < WHOLE) return undefined;
  const [read, skipped, first, second, third, committed] = summary.counts;
  // Where the words tell nothing: no row was deleted, and the sum fits with the fourth number as rejected rows.
  const looksLoaded = third === 0 && second > 0 && read === skipped + first + second;
  const isLoad = summary.says === undefined ? looksLoaded : summary.says === 'loaded';
  const taken = isLoad ? first : first + second;
  // What was taken and not committed was rolled back.
  const rows = Math.min(taken, Math.max(0, committed - (isLoad ? second : third)));
  const said = isLoad ? second + third : third;
  const rejected = Math.max(said, read - skipped - rows);
  const tool = isLoad ? 'db2 load' : 'db2 import';
  return { eventName: 'import.rows', attributes: { tool, rows, ...(rejected > 0 && { rejected }) } };
}

/** Reads what the agents that spread the rows over the partitions count: read, rejected, partitioned. */
export function readPartitioners(text: string): Meaning | undefined {
  const [, rejected] = readWith(reader, (parser) => parser.summary(), text)?.counts ?? [];
  if (rejected === undefined || rejected === 0) return undefined;
  return {
    eventName: 'import.error',
    attributes: { message: text, severity: 'ERROR', ofCurrent: true, tool: 'db2 load' },
  };
}
