import { expect, it } from 'vitest';
import type { EventName } from '../../src/model/event-name.ts';
import type { Attributes } from '../../src/model/meaning.ts';
import { parseText } from './parse-text.ts';

/** A line of a session as it is printed, and what it means. */
export type SessionRow = readonly [line: string, eventName: EventName, attributes?: Attributes];

/** Holds each line of a session to what it means below those above it. */
export function checkSession(title: string, rows: readonly SessionRow[]): void {
  it(title, async () => {
    const events = await parseText(rows.map(([line]) => `${line}\n`).join(''));
    expect(events.map(({ meaning }) => [meaning.eventName, meaning.attributes])).toEqual(
      rows.map(([, eventName, attributes = {}]) => [eventName, attributes]),
    );
  });
}
