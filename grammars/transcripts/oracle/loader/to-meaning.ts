import type { EventName } from '../../../../src/model/event-name.ts';
import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { toDurationMs, toTimeMs } from '../oracle-time.ts';
import type { Kind } from '../parts.ts';
import { reader } from './parser.ts';

const TOOL = { tool: 'sqlldr', direction: 'import' } as const;

/** Reads what SQL*Loader prints, by the kind of its record. */
export function readLoader(kind: Kind, text: string): Meaning | undefined {
  switch (kind) {
    case 'banner':
      return readBanner(text);
    case 'table':
      return readHeading(text);
    case 'loaded':
      return count('rows', text);
    case 'data-errors':
      return count('rejected', text);
    case 'when-failed':
    case 'all-null':
      return count('skipped', text);
    case 'rejected':
      return readRejected(text);
    case 'elapsed':
      return readElapsed(text);
    default:
      return readTooManyErrors(text);
  }
}

function readBanner(text: string): Meaning | undefined {
  const banner = readWith(reader, (parser) => parser.banner(), text);
  if (banner === undefined) return undefined;
  const { version, time } = banner;
  const timeMs = time && toTimeMs(time);
  return {
    eventName: 'import.started',
    attributes: { ...TOOL, ...(version !== undefined && { version }), ...(timeMs !== undefined && { timeMs }) },
  };
}

function readHeading(text: string): Meaning | undefined {
  const names = readWith(reader, (parser) => parser.heading(), text);
  return names && { eventName: 'import.table.started', attributes: { ...TOOL, ...tableOf(names) } };
}

function count(what: 'rows' | 'rejected' | 'skipped', text: string): Meaning | undefined {
  const rows = readWith(reader, (parser) => parser.count(), text);
  return rows === undefined ? undefined : { eventName: 'import.rows', attributes: { [what]: rows } };
}

/** The cause stands on the next line: an ORA- error of its own, or a text without code. */
function readRejected(text: string): Meaning | undefined {
  const [head] = text.split('\n', 1);
  const names = readWith(reader, (parser) => parser.rejected(), head);
  return names && error({ message: text, severity: 'ERROR', ...tableOf(names) });
}

function readElapsed(text: string): Meaning | undefined {
  const clock = readWith(reader, (parser) => parser.elapsed(), text);
  return clock === undefined
    ? undefined
    : { eventName: 'import.elapsed', attributes: { ...TOOL, durationMs: toDurationMs(clock) } };
}

function readTooManyErrors(text: string): Meaning | undefined {
  const isOver = readWith(reader, (parser) => parser.tooManyErrors(), text);
  return isOver && error({ message: text, severity: 'FATAL' });
}

function error(attributes: Attributes): Meaning {
  const eventName: EventName = 'import.error';
  return { eventName, attributes: { ...attributes, ...TOOL } };
}

function tableOf(names: readonly string[]): Attributes {
  const [first, second] = names;
  if (names.length === 0) return {};
  return names.length === 1 ? { table: first } : { schema: first, table: second };
}
