import { Readable } from 'node:stream';
import { analyze } from '../../src/index.ts';
import { exampleInput } from '../../src/knowledge/example-input.ts';
import type { Report } from '../../src/model/report.ts';

/** Analyzes a text, or texts as sources of one upgrade, as if they had been given on standard input. */
export async function analyzeText(log: string | Buffer | readonly string[]): Promise<Report> {
  return analyze(['-'], {
    now: new Date('2026-01-01T00:00:00Z'),
    stdin: Buffer.isBuffer(log) ? Readable.from([log]) : exampleInput(log),
  });
}
