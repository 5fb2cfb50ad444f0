import type { LogEvent } from '../../model/event.ts';
import type { ImportError } from '../../model/import.ts';
import { placeOf } from '../../model/place.ts';
import { maskMessage } from '../mask-message.ts';
import { type ImportDraft, type Writable, numberOf, textOf } from './import-draft.ts';
import { noteSplit, rejectedFrom, takeBack } from './import-tables.ts';

const MOST_ERRORS = 1_000;
const LONGEST_MESSAGE = 2_000;

/** Notes an error or a warning; one that says the same as another is counted with it. */
export function noteError(draft: ImportDraft, event: LogEvent): void {
  if (event.meaning.attributes.follows === true) takeBack(draft);
  noteSplit(draft, event);
  const error = errorOf(event, tableOf(draft, event));
  const { errors } = draft;
  const key = errorKey(event, error);
  const known = errors.get(key);
  if (known !== undefined) known.count++;
  else if (errors.size < MOST_ERRORS) errors.set(key, error);
}

/**
 * The only error, where it was printed before its statement, is of the last one: it has no result, where others have.
 */
export function blameLastStatement(draft: ImportDraft): void {
  const { statement, hasResults, isAnswered, hasEnded } = draft;
  if (statement?.table === undefined || !hasResults || isAnswered || !hasEnded) return;
  const [error, another]: readonly (Writable<ImportError> | undefined)[] = [...draft.errors.values()].filter(
    ({ severity }) => severity !== 'WARN',
  );
  if (error === undefined || another !== undefined || error.count > 1) return;
  if (error.table !== undefined || error.statementLine === undefined) return;
  error.table = statement.table.name;
  takeBack(draft);
}

/** The table that the error names, else the one of the statement that failed, else the one that is being loaded. */
function tableOf(draft: ImportDraft, { meaning }: LogEvent): string | undefined {
  const { table, follows, ofCurrent, rejected } = meaning.attributes;
  const failed = follows === true ? draft.statement?.table?.name : undefined;
  const current = ofCurrent === true ? draft.current?.name : undefined;
  return textOf(table) ?? failed ?? current ?? rejectedFrom(draft, numberOf(rejected));
}

function errorOf({ meaning, record }: LogEvent, table: string | undefined): Writable<ImportError> {
  const { attributes } = meaning;
  const code = textOf(attributes.code);
  const sqlState = textOf(attributes.sqlState);
  const group = textOf(attributes.group);
  const statementLine = numberOf(attributes.statementLine);
  return {
    severity: meaning.eventName === 'import.warning' ? 'WARN' : attributes.severity === 'FATAL' ? 'FATAL' : 'ERROR',
    message: String(attributes.message ?? '').slice(0, LONGEST_MESSAGE),
    count: 1,
    harmless: attributes.harmless === true,
    stops: attributes.stops === true,
    place: placeOf(record),
    ...(code !== undefined && { code }),
    ...(sqlState !== undefined && { sqlState }),
    ...(table !== undefined && { table }),
    ...(group !== undefined && { group }),
    ...(statementLine !== undefined && { statementLine }),
  };
}

/** Errors of one key say the same: the same code, and the same group, or the same table and first line. */
function errorKey({ meaning }: LogEvent, { code, group, table, message }: ImportError): string {
  const same = group === undefined ? [table, maskMessage(message.split('\n', 1)[0])] : [group];
  return [meaning.eventName, code, ...same].join('\n');
}
