import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import { unquoted } from '../names.ts';
import type { Part } from '../parts.ts';
import { readStatement } from '../statement/to-event.ts';
import { toolAttributes } from '../tools.ts';
import { type Piece, type PieceKind, type Trouble, type TroubleLine, reader } from './parser.ts';

/** Causes that many errors share: they are counted as one. */
const LOST_CONNECTION = 'lost-connection';
const ABORTED = 'aborted-transaction';
const FLOOD = 'data-read-as-statements';

/** Programs that go on after an error. */
const GOES_ON: readonly (string | undefined)[] = [undefined, 'pg_restore'];

/**
 * Reads a message of the server or of a program.
 *
 *     psql:lportal.sql:532: ERROR:  extra data after last expected column
 *     CONTEXT:  COPY users_roles, line 1: "20097	20100	20100	extra"
 *
 * Source: `pqBuildErrorMessage3` of libpq, `psql_error` and `pg_log_generic` (PostgreSQL 12 to 17); up to 11 programs print
 * no `error: `, and pg_restore prints `[archiver] `.
 */
export function readTrouble(text: string, part: Part): Meaning | undefined {
  const trouble = readWith(reader, (parser) => parser.trouble(), text);
  if (trouble === undefined) return undefined;
  const { head } = trouble;
  const has = (kind: PieceKind): boolean => head.some((piece) => piece.kind === kind);
  if (has('connection-lost') && wasConnected(trouble)) return lostConnection(trouble);
  if (has('notice') || has('client-remark')) return undefined;
  if (has('error') || has('fatal') || has('client-error') || isOlder(trouble)) return toError(trouble, part, has);
  if (has('warning') || has('client-warning'))
    return { eventName: 'import.warning', attributes: { message: messageOf(head), ...placeIn(trouble) } };
  return undefined;
}

/** Up to version 11, what programs say on an error has no label of theirs; pg_restore puts the archiver's name in front. */
function isOlder({ program, file, head }: Trouble): boolean {
  if (head.some(({ kind }) => kind === 'warning' || kind === 'client-warning')) return false;
  if (program === 'pg_restore' || program === 'pg_dump') {
    const [first] = head;
    return first?.kind === 'archiver' && !messageOf(head).includes(' TOC');
  }
  return program !== undefined || (file !== undefined && !head.some(({ kind }) => kind === 'notice'));
}

/** A connection that was there; one that could not be made is an error like any other. */
function wasConnected({ program, head }: Trouble): boolean {
  return program !== 'psql' && !head.some(({ kind }) => kind === 'connection-failed' || kind === 'reconnect');
}

function lostConnection(trouble: Trouble): Meaning {
  const attributes = { message: messageOf(trouble.head), severity: 'FATAL', group: LOST_CONNECTION, stops: true };
  return { eventName: 'import.error', attributes: { ...attributes, ...placeIn(trouble) } };
}

function toError(trouble: Trouble, part: Part, has: (kind: PieceKind) => boolean): Meaning {
  const { head } = trouble;
  const group = groupOf(trouble, part, has);
  const sqlState = head.find((piece) => piece.sqlState !== undefined)?.sqlState;
  const table = group === undefined ? tableOf(trouble) : undefined;
  const attributes: Attributes = {
    message: group === FLOOD ? withoutData(head) : messageOf(head),
    severity: has('fatal') ? 'FATAL' : 'ERROR',
    ...placeIn(trouble),
    ...(sqlState !== undefined && { sqlState }),
    ...(group !== undefined && { group }),
    ...(table !== undefined && { table: table.name, ...(table.schema !== undefined && { schema: table.schema }) }),
    ...(isHarmless(trouble, has) && { harmless: true }),
    ...(isLast(trouble, has) && { stops: true }),
  };
  return { eventName: 'import.error', attributes };
}

function placeIn({ program, file, line }: Trouble): Attributes {
  const tool = program ?? (file === undefined ? undefined : 'psql');
  return { ...(tool !== undefined && toolAttributes(tool)), ...(line !== undefined && { statementLine: line }) };
}

/** Data of a COPY into a table that is missing; from a syntax error behind an error on, and where psql knows no such backslash command. */
function groupOf({ lines }: Trouble, { trouble }: Part, has: (kind: PieceKind) => boolean): string | undefined {
  if (has('aborted')) return ABORTED;
  if (lines.some(({ kind }) => kind === 'copy-context')) return undefined;
  if (trouble === 'flood') return FLOOD;
  return trouble === 'error' && has('syntax') && lines.length > 0 ? FLOOD : undefined;
}

/** Owners, extensions and settings that are missing cost no rows, nor does what could not be dropped. */
function isHarmless({ program, lines }: Trouble, has: (kind: PieceKind) => boolean): boolean {
  if (has('fatal') || has('copy-failed')) return false;
  if (GOES_ON.includes(program) && has('rowless')) return true;
  const command = commandIn(lines);
  return command !== undefined && readStatement(command)?.drops === true;
}

/** Nothing was done after it: the program could not begin, or ends at its own errors. */
function isLast({ program, file, lines }: Trouble, has: (kind: PieceKind) => boolean): boolean {
  if (has('reconnect') || (has('fatal') && file !== undefined)) return true;
  if (program === undefined) return has('fatal');
  if (!GOES_ON.includes(program)) return true;
  return !(has('error') || has('copy-failed') || commandIn(lines) !== undefined);
}

/** The table by the line that names it, by the command that failed, or by the message; names of keys and indexes are none. */
function tableOf({ head, lines }: Trouble): { readonly name: string; readonly schema?: string } | undefined {
  const labelled = lines.find(({ kind }) => kind === 'copy-context' || kind === 'table');
  const context = labelled?.pieces.find(({ kind, text }) => kind !== 'text' || text.trim() !== '')?.text;
  if (context !== undefined) return unquoted(context);
  const command = commandIn(lines);
  const commanded = command === undefined ? undefined : readStatement(command)?.table;
  if (commanded !== undefined) return commanded;
  const said = head.find((piece) => piece.name !== undefined)?.name;
  const table = said === undefined ? undefined : unquoted(said);
  return table === undefined || isKeyName(table.name) ? undefined : table;
}

/** Liferay's indexes begin with `ix_`; PostgreSQL adds endings to those it names itself. */
function isKeyName(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith('ix_') || ['_pkey', '_key', '_idx', '_fkey', '_seq'].some((end) => lower.endsWith(end));
}

/** The command behind `Command was: `, all its lines. */
function commandIn(lines: readonly TroubleLine[]): string | undefined {
  const at = lines.findIndex(({ kind }) => kind === 'command');
  if (at < 0) return undefined;
  const [first, ...more] = lines.slice(at);
  const verb = first.label.slice(first.label.lastIndexOf(': ') + 2);
  return `${verb}${textOf(first.pieces)}${more.map(({ label, pieces }) => `${label}${textOf(pieces)}`).join('')}`;
}

/** The first line without the labels in front. */
function messageOf(head: readonly Piece[]): string {
  const start = head.findIndex(({ kind }) => !LABELS.includes(kind));
  return start < 0 ? '' : textOf(head.slice(start)).trim();
}

/** What was data stands between quotes or behind a backslash: without it, all errors of a flood say the same few things. */
function withoutData(head: readonly Piece[]): string {
  const kept = head.map((piece): Piece => {
    if (piece.kind === 'quoted') return { kind: 'quoted', text: '"…"' };
    if (piece.name !== undefined) return { ...piece, text: piece.text.replace(piece.name, '"…"') };
    return piece.kind === 'backslash' ? { kind: 'backslash', text: '\\…' } : piece;
  });
  return messageOf(kept);
}

const LABELS: readonly PieceKind[] = [
  'error',
  'fatal',
  'warning',
  'notice',
  'client-error',
  'client-warning',
  'client-remark',
  'archiver',
];

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
