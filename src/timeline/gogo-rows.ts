import { ownValue } from '../model/own-value.ts';
import type { Attributes } from '../model/meaning.ts';
import type { Place } from '../model/place.ts';

const MOST_LACKS = 200;

/** A row of an answer, to which the lines below it may add. */
export interface GogoRow {
  attributes: Attributes;
  readonly place: Place;
}

/** Adds to a row what a line below it says. */
export function addToRow(row: GogoRow | undefined, attributes: Attributes): void {
  if (row === undefined) return;
  const { target, offered, through, ...others } = attributes;
  row.attributes = { ...row.attributes, ...others };
  if (target !== undefined) replaceLast(row, (last) => [`${last} ${String(target)}`]);
  // Somebody offers it: what that one lacks itself is the cause, and stands below.
  if (offered === true) replaceLast(row, () => []);
  if (Array.isArray(through))
    row.attributes = { ...row.attributes, through: [...listOf(row, 'through'), ...through.map(String)] };
}

/** Adds something that the row lacks. */
export function addLack(row: GogoRow | undefined, attributes: Attributes): void {
  if (row === undefined) return;
  const { for: lack, ...others } = attributes;
  const lacks = listOf(row, 'waitsFor');
  if (lacks.length >= MOST_LACKS) return;
  row.attributes = { ...row.attributes, ...others, waitsFor: [...lacks, String(lack)] };
}

/** A list of a row; empty where it has none. */
export function listOf({ attributes }: GogoRow, name: string): readonly string[] {
  const value = ownValue(attributes, name);
  return Array.isArray(value) ? value.map(String) : [];
}

function replaceLast(row: GogoRow, replace: (last: string) => readonly string[]): void {
  const lacks = listOf(row, 'waitsFor');
  const last = lacks.at(-1);
  if (last !== undefined) row.attributes = { ...row.attributes, waitsFor: [...lacks.slice(0, -1), ...replace(last)] };
}
