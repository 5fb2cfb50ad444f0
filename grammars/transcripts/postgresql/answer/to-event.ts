import type { Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { reader } from './parser.ts';

/** What a dump does between its parts. */
const PASSING = ['SET', 'RESET', 'BEGIN', 'COMMIT'];

/**
 * Reads a command tag, which is never translated: one for each statement that the server did.
 *
 *     COPY 412
 *     Time: 12.163 ms
 *
 * Source: `PrintQueryStatus` and `PrintTiming` of psql (9.6 to 17).
 */
export function readAnswer(text: string): Meaning | undefined {
  const answer = readWith(reader, (parser) => parser.answer(), text);
  if (answer === undefined) return undefined;
  const { kind, tag, rows, durationMs } = answer;
  const attributes = { tool: 'psql', ...(durationMs !== undefined && { durationMs }) };
  switch (kind) {
    case 'rows':
      return { eventName: 'import.rows', attributes: { ...attributes, ...(rows !== undefined && { rows }) } };
    case 'post-data':
      return { eventName: 'import.closing', attributes };
    case 'other':
      if (PASSING.includes(tag)) return { eventName: 'import.result', attributes: { ...attributes, what: tag } };
      return { eventName: 'import.step', attributes: { ...attributes, what: tag } };
  }
}
