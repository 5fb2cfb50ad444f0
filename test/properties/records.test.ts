// Parsing is total: every record yields exactly one event, and the places of all records together cover every byte.
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grammars } from '../../grammars/index.ts';
import type { LogEvent } from '../../src/model/event.ts';
import { type Place, placeOf } from '../../src/model/place.ts';
import { createRecordParser } from '../../src/parse/parse-record.ts';
import { toUtcFrom } from '../../src/parse/to-utc.ts';
import type { OpenedInput } from '../../src/read/opened-input.ts';
import { readRecords } from '../../src/read/read-records.ts';
import { anyBytes, anyLog } from '../support/log-fragments.ts';
import { open } from '../support/open.ts';
import { parseText } from '../support/parse-text.ts';
import { inputOf } from '../support/read-lines.ts';
import { SAMPLES } from '../support/read-sample.ts';
import { SAMPLE_FILES } from '../support/sample-files.ts';

describe('the records of a source', () => {
  it.each(SAMPLE_FILES.filter((path) => !path.endsWith('empty.log')))(
    'cover every byte of samples/%s',
    async (path) => {
      const { opened } = await open([join(SAMPLES, path)]);
      for (const input of opened) await checkCover(input);
    },
  );

  it('cover every byte, whatever the bytes', async () => {
    await fc.assert(fc.asyncProperty(anyBytes, async (bytes) => checkCover(inputOf(bytes))));
  });

  it('cover every byte, wherever the borders of the chunks are', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.integer({ min: 1, max: 40 }), async (bytes, chunkBytes) =>
        checkCover(inputOf(bytes, chunkBytes)),
      ),
    );
  });

  it('are the same, wherever the borders of the chunks are', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 60 }), async (log, chunkBytes) => {
        expect(await parseText(log, chunkBytes)).toEqual(await parseText(log));
      }),
    );
  });

  it('are found again where a record is appended to a log', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const next = '2024-03-01 02:11:09.411 INFO  [main][LastLogger:1] last';
        const events = await parseText(`${closed(log)}\n${next}\n`);
        expect(events.at(-1)).toMatchObject({ header: { logger: 'LastLogger' }, message: 'last' });
      }),
    );
  });
});

/** A log without the records that go on until they are closed. */
function closed(log: string): string {
  return log.replaceAll('[#|', '').replaceAll('[2015-', '').replaceAll('<log4j:event ', '');
}

async function checkCover(input: OpenedInput): Promise<void> {
  const { places, bytes, lines, events } = await readPlaces(input);
  expect(events).toBe(places.length);
  const sorted = places.toSorted(
    (left, right) => left.byteOffset - right.byteOffset || left.startLine - right.startLine,
  );
  let covered = 0;
  for (const { byteOffset, byteLength, startLine, endLine } of sorted) {
    expect(byteOffset, `a hole in front of line ${startLine}`).toBeLessThanOrEqual(covered);
    expect(endLine).toBeGreaterThanOrEqual(startLine);
    expect(endLine).toBeLessThanOrEqual(Math.max(lines, 1));
    covered = Math.max(covered, byteOffset + byteLength);
  }
  expect(covered).toBe(bytes);
}

async function readPlaces(
  input: OpenedInput,
): Promise<{ places: readonly Place[]; bytes: number; lines: number; events: number }> {
  const parseRecord = createRecordParser(grammars, toUtcFrom(undefined));
  const places: Place[] = [];
  const events: LogEvent['meaning'][] = [];
  const totals = await readRecords(
    input,
    0,
    grammars,
    () => undefined,
    (record) => {
      places.push(placeOf(record));
      events.push(parseRecord(record).meaning);
    },
  );
  return { places, bytes: totals.bytes, lines: totals.lines, events: events.length };
}
