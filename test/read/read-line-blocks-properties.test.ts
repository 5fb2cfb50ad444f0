import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../support/read-lines.ts';
import { readText } from '../support/read-lines.ts';

const PIECES = [
  '\n',
  '\r\n',
  '\r',
  '\x1b[31m',
  '\x1b',
  '\0',
  '\ufeff',
  'é',
  '€',
  '\u{1f600}',
  'a_1 | ',
  'b_1 | ',
  'INFO  [',
  '"',
  '{"log":"x\\n"}',
  '\\[',
  ' ',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 500 }).map((array) => Buffer.from(array)),
  text.map((string) => Buffer.from(string)),
  text.map((string) => Buffer.from(string, 'latin1')),
  text.map((string) => Buffer.from(string, 'utf16le')),
);

describe('readLineBlocks, whatever the bytes', () => {
  it('covers every byte by the extents of its lines', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { lines, totals } = await readText(content);
        expect(totals.bytes).toBe(content.length);
        expect(coveredTo(lines)).toBe(content.length);
      }),
    );
  });

  it('reads the same wherever the borders of the chunks are', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (content, chunkBytes) => {
        expect(await readText(content, chunkBytes)).toEqual(await readText(content));
      }),
    );
  });

  it('reads the same from UTF-16 as from UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (string) => {
        const marked = `\ufeff${string}`;
        const expected = await readText(Buffer.from(marked));
        const actual = await readText(Buffer.from(marked, 'utf16le'));
        expect(actual.lines.map(textAndNumber)).toEqual(expected.lines.map(textAndNumber));
      }),
    );
  });

  it('ends every line but the last of the source, and has line ends nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { lines } = await readText(content);
        const open = lines.filter(({ text: line }) => !/^[^\n\r]*\n$/.test(line));
        expect(open.length).toBeLessThanOrEqual(1);
        for (const line of open) {
          expect(line.text).not.toMatch(/[\n\r]/);
          expect(line.endOffset).toBe(content.length);
        }
      }),
    );
  });
});

function textAndNumber({ text: line, lineNumber, lane }: ReadLine): unknown {
  return [line, lineNumber, lane];
}

/** Returns up to which byte the lines cover the source without a gap. */
function coveredTo(lines: readonly ReadLine[]): number {
  const sorted = [...lines].sort((left, right) => left.offset - right.offset || left.endOffset - right.endOffset);
  let end = 0;
  for (const line of sorted) {
    if (line.offset > end) return end;
    end = Math.max(end, line.endOffset);
  }
  return end;
}
