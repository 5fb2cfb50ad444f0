// Records and events of every kind of log: nothing is lost, and nothing depends on what it must not depend on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grammars } from '../../grammars/index.ts';
import type { RawRecord } from '../../src/model/record.ts';
import { createRecordParser } from '../../src/parse/parse-record.ts';
import { toUtcFrom } from '../../src/parse/to-utc.ts';
import { readRecords } from '../../src/read/read-records.ts';
import { LOG_KINDS, mutatedLog, shuffledLines } from '../support/mutated-logs.ts';
import { type ParsedEvent, parseText } from '../support/parse-text.ts';
import { inputOf } from '../support/read-lines.ts';

const KINDS = LOG_KINDS.filter((kind) => kind !== 'encodings' && kind !== 'hostile');
const RUNS = { numRuns: 25 };

describe.each(KINDS)('logs of %s, in any order of their lines', (kind) => {
  it('are read without losing a line: each stands in one event, with its number and its text', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledLines(kind), async (lines) => {
        const events = await parseText(lines.map((line) => `${line}\n`).join(''));
        const read = events.flatMap(numberedLines).toSorted(([left], [right]) => left - right);
        expect(read.filter(([, text]) => text.trim() !== '')).toEqual(
          lines.flatMap((text, index) => (text.trim() === '' ? [] : [[index + 1, text.trimEnd()]])),
        );
      }),
      RUNS,
    );
  });

  it('say the same with line ends of Windows', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledLines(kind), async (lines) => {
        const unix = await parseText(lines.map((line) => `${line}\n`).join(''));
        const windows = await parseText(lines.map((line) => `${line}\r\n`).join(''));
        expect(windows.map(withoutBytes)).toEqual(unix.map(withoutBytes));
      }),
      RUNS,
    );
  });

  it('say the same after any other log was read: memories change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedLog(kind), mutatedLog(), async (log, other) => {
        const [after] = (await meaningsOf([other, log])).slice(1);
        const [alone] = await meaningsOf([log]);
        expect(after).toEqual(alone);
      }),
      RUNS,
    );
  });
});

it('reads any log to the same events, wherever the borders of its chunks are', async () => {
  await fc.assert(
    fc.asyncProperty(mutatedLog(), fc.integer({ min: 1, max: 5_000 }), async (log, chunkBytes) => {
      expect(await parseText(log, chunkBytes)).toEqual(await parseText(log));
    }),
    { numRuns: 60 },
  );
});

/** Blanks at the end of a record are no part of its text. */
function numberedLines({ text, startLine }: ParsedEvent): readonly (readonly [number, string])[] {
  return text.split('\n').map((line, index) => [startLine + index, line.trimEnd()] as const);
}

/** Line ends of two bytes move all that is told in bytes. */
function withoutBytes(event: ParsedEvent): unknown {
  return { ...event, byteOffset: 0, byteLength: 0, messageStart: 0, messageEnd: 0 };
}

/** What the events of each log say, by one parser. */
async function meaningsOf(logs: readonly Buffer[]): Promise<readonly (readonly unknown[])[]> {
  const parseRecord = createRecordParser(grammars, toUtcFrom(undefined));
  const all: unknown[][] = [];
  for (const log of logs) {
    const said: unknown[] = [];
    const add = (record: RawRecord): void => {
      const { header, meaning, timeMs, dated, durationMs, component } = parseRecord(record);
      said.push({ header, meaning, timeMs, dated, durationMs, component });
    };
    await readRecords(inputOf(log), 0, grammars, () => undefined, add);
    all.push(said);
  }
  return all;
}
