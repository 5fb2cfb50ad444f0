import { expect } from 'vitest';
import type { TranscriptFormat } from '../../src/model/grammar.ts';
import { HOSTILE_PIECES, checkLinear, repeatTo } from './check-linear.ts';
import { parseText } from './parse-text.ts';

const MEBIBYTE = 1024 * 1024;
/** Grammars are given 8 KiB of a record at most. */
const RECORD_SIZE = 8 * 1024;

/** Holds a transcript to be total and linear: behind every beginning of its examples anything may stand. */
export async function checkHostileLines({ name, examples, step, read, recognize }: TranscriptFormat): Promise<void> {
  const heads = ['', ...examples, ...examples.map((example) => example.slice(0, example.length / 2))];
  const pieces = [...HOSTILE_PIECES, ...examples, ', Level 1', ' = 1', '\n', '\n\n', "'", 'bcp ', ' into ', '/N1'];
  for (const head of heads) {
    const { part } = step(Buffer.from(head), 0, Buffer.byteLength(head), undefined);
    for (const piece of pieces) {
      checkLinear(`${name} reads "${head}${piece}"`, RECORD_SIZE, (size) =>
        read(part, `${head}${repeatTo(piece, size)}`),
      );
      checkLinear(`${name} steps over "${head}${piece}"`, MEBIBYTE, (size) => {
        const line = Buffer.from(`${head}${repeatTo(piece, size)}`);
        return step(line, 0, line.length, undefined);
      });
      recognize(`${head}${repeatTo(piece, 1000)}`);
    }
    await checkWhole(`${examples.join('\n')}\n${head}${pieces.join('')}\n${head}\n`, name);
  }
}

/** Every byte is of exactly one record. */
async function checkWhole(log: string, name: string): Promise<void> {
  const events = await parseText(log);
  expect(events[0].format).toBe(name);
  expect(events.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(Buffer.byteLength(log));
}
