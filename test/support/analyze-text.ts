import { Readable } from 'node:stream';
import { analyze } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';

/** Analyzes a text as if it had been given on standard input. */
export async function analyzeText(log: string | Buffer): Promise<Report> {
  return analyze(['-'], { now: new Date('2026-01-01T00:00:00Z'), stdin: chunksOf(log) });
}

function chunksOf(log: string | Buffer): AsyncIterable<Buffer> {
  return Readable.from([typeof log === 'string' ? Buffer.from(log) : log]);
}
