/** Reads columns of rows; a column that holds something else than it should stands in a damaged file. */
import { ownValue } from '../model/own-value.ts';
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { UnexpectedRow } from './archive-error.ts';

/** A row of a result, by names of columns. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Returns a text that has to be there. */
export function textIn(row: Row, column: string): string {
  const value = ownValue(row, column);
  if (typeof value !== 'string') throw unexpected(row, column);
  return value;
}

/** Returns a text that may be absent. */
export function textOrNone(row: Row, column: string): string | undefined {
  return ownValue(row, column) === null ? undefined : textIn(row, column);
}

/** Returns a number that has to be there. */
export function numberIn(row: Row, column: string): number {
  const value = ownValue(row, column);
  if (typeof value !== 'number') throw unexpected(row, column);
  return value;
}

/** Returns a number that may be absent. */
export function numberOrNone(row: Row, column: string): number | undefined {
  return ownValue(row, column) === null ? undefined : numberIn(row, column);
}

/** Returns one of the words that a column may hold. */
export function wordIn<Word extends string>(row: Row, column: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === ownValue(row, column));
  if (word === undefined) throw unexpected(row, column);
  return word;
}

/** Reads rows of a query. */
export function rowsOf(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
  return database.prepare(sql).all(...values);
}

/** Reads the first row of a query, where there is one. */
export function rowOf(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
  return database.prepare(sql).get(...values);
}

function unexpected(row: Row, column: string): Error {
  return new UnexpectedRow(
    `the column "${column}" holds ${ownValue(row, column) === null ? 'nothing' : String(ownValue(row, column)).slice(0, 40)}`,
  );
}
