// The same input gives the same report, to the byte.
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../scripts/write-report-schema.ts';
import { analyze, renderOutput } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import * as fragments from '../support/log-fragments.ts';
import { SAMPLES } from '../support/read-sample.ts';
import { SAMPLE_FILES } from '../support/sample-files.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const FILES = SAMPLE_FILES.filter((path) => !path.endsWith('empty.log')).map((path) => join(SAMPLES, path));
/** No log is empty: that is the caller's mistake. */
const FIRST = '2024-03-01 02:11:09.000 INFO  [main][StartupHelperUtil:1] There are no patches installed\n';
const anyLog = fragments.anyLog.map((log) => FIRST + log);
const anyLines = fragments.anyLines.map((log) => FIRST + log);
const RUNS = { numRuns: 40 } as const;
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(publishedSchema()));

describe('the JSON report', () => {
  it.each(FILES.map((path) => [path.slice(SAMPLES.length + 1), path] as const))(
    'of samples/%s is as the schema says',
    async (_, path) => {
      checkSchema(await analyze([path], { now: NOW }));
    },
  );

  it('is as the schema says, whatever the log', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        checkSchema(await reportOf(log));
      }),
      RUNS,
    );
  });

  it('can be read back', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const report = await reportOf(log);
        expect(JSON.parse(jsonOf(report))).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      RUNS,
    );
  });

  it('is the same of the same log', async () => {
    for (const path of FILES) {
      expect(jsonOf(await analyze([path], { now: NOW }))).toBe(jsonOf(await analyze([path], { now: NOW })));
    }
  });

  it('is the same whatever the order of the inputs', async () => {
    const json = jsonOf(await analyze(FILES, { now: NOW }));
    expect(jsonOf(await analyze([...FILES].reverse(), { now: NOW }))).toBe(json);
    expect(jsonOf(await analyze([...FILES.slice(7), ...FILES.slice(0, 7)], { now: NOW }))).toBe(json);
  });

  it.each([1, 7, 100, 4096])('of every sample is the same in chunks of %i bytes', async (chunkBytes) => {
    for (const path of FILES.filter((name) => !name.endsWith('.gz'))) {
      const bytes = readFileSync(path);
      const expected = jsonOf(await reportOf(bytes));
      expect(jsonOf(await reportOf(bytes, chunkBytes)), path).toBe(expected);
    }
  });

  it('is the same wherever the borders of the chunks are', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 60 }), async (log, chunkBytes) => {
        expect(jsonOf(await reportOf(log, chunkBytes))).toBe(jsonOf(await reportOf(log)));
      }),
      RUNS,
    );
  });

  it('of a log with line ends of Windows differs in nothing but places in bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (log) => {
        expect(withoutBytes(await reportOf(log.replaceAll('\n', '\r\n')))).toEqual(withoutBytes(await reportOf(log)));
      }),
      RUNS,
    );
  });

  it('of every sample in UTF-8 differs in nothing but places in bytes when its line ends are those of Windows', async () => {
    for (const path of FILES.filter((name) => !/\/encodings\/|garbage/.test(name))) {
      const log = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
      const windows = await reportOf(log.replaceAll('\n', '\r\n'));
      expect(withoutBytes(windows), path).toEqual(withoutBytes(await reportOf(log)));
    }
  });
});

function checkSchema(report: Report): void {
  validate(JSON.parse(jsonOf(report)));
  expect(validate.errors).toBeNull();
}

function jsonOf(report: Report): string {
  return renderOutput(report, 'json', { width: 80, color: false, verbose: false });
}

async function reportOf(log: Buffer | string, chunkBytes?: number): Promise<Report> {
  return analyze(['-'], { now: NOW, stdin: chunksOf(Buffer.from(log), chunkBytes) });
}

async function* chunksOf(bytes: Buffer, chunkBytes = Math.max(bytes.length, 1)): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield await Promise.resolve(bytes.subarray(start, start + chunkBytes));
  }
}

/** A report without what is told of bytes. */
function withoutBytes(report: Report): unknown {
  const counts = new Set(['byteOffset', 'byteLength', 'bytes', 'contentHash']);
  return JSON.parse(JSON.stringify(report, (key, value: unknown) => (counts.has(key) ? undefined : value)));
}
