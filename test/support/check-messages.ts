import { describe, expect, it } from 'vitest';
import type { EventName } from '../../src/model/event-name.ts';
import type { Attributes } from '../../src/model/meaning.ts';
import { type ParsedEvent, parseOne } from './parse-text.ts';

/** A message as it is printed behind its logger, what it means, and the duration at its end. */
export type MessageRow = readonly [message: string, eventName: EventName, attributes?: Attributes, durationMs?: number];

/** Holds each message to what it means when its logger writes it. */
export function checkMessages(logger: string, rows: readonly MessageRow[]): void {
  describe(`messages of ${logger}`, () => {
    it.each(named(rows))('reads «%s» as %s', async (message, _name, row) => {
      checkMeaning(await parseOne(lineOf(logger, message)), row);
    });
  });
}

/** Holds each line to what it means when it is printed bare, to standard output or as an exception. */
export function checkPlainLines(rows: readonly MessageRow[]): void {
  describe('lines without header', () => {
    it.each(named(rows))('reads «%s» as %s', async (line, _name, row) => {
      checkMeaning(await parseOne(line), row);
    });
  });
}

/** Holds each message, which looks like another one, to be none that has a meaning of its own. */
export function checkNearMisses(logger: string, messages: readonly string[]): void {
  describe(`near misses of ${logger}`, () => {
    it.each(messages)('does not read «%s»', async (message) => {
      checkMeaning(await parseOne(lineOf(logger, message)), [message, 'log.message']);
    });
  });
}

/** Holds each line to be in no grammar. */
export function checkPlainNearMisses(lines: readonly string[]): void {
  describe('near misses without header', () => {
    it.each(lines)('does not read «%s»', async (line) => {
      expect((await parseOne(line)).meaning).toEqual({ eventName: 'unrecognized', attributes: {} });
    });
  });
}

function lineOf(logger: string, message: string): string {
  return `2024-03-01 02:11:09.411 INFO  [main][${logger}:104] ${message}`;
}

/** Rows with what names their test in front. */
function named(rows: readonly MessageRow[]): (readonly [message: string, name: string, row: MessageRow])[] {
  return rows.map((row) => [row[0], row[1], row]);
}

function checkMeaning({ meaning, durationMs }: ParsedEvent, row: MessageRow): void {
  const [, eventName, attributes = {}, expectedMs] = row;
  expect({ ...meaning, durationMs }).toEqual({ eventName, attributes, durationMs: expectedMs });
}
