import { describe, expect, it } from 'vitest';
import { readText, textsOf } from '../support/read-lines.ts';

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  it('drops a byte order mark and covers it by the first line', async () => {
    const { lines, totals } = await readText('\ufeffone\ntwo\n');
    expect(lines).toEqual([
      { text: 'one\n', lane: 0, lineNumber: 1, offset: 0, endOffset: 7 },
      { text: 'two\n', lane: 0, lineNumber: 2, offset: 7, endOffset: 11 },
    ]);
    expect(totals.encoding).toBe('utf-8');
  });

  it('drops byte order marks in the middle of files put together', async () => {
    expect(await textsOf('one\n\ufefftwo\n')).toEqual(['one', 'two']);
  });

  it.each([
    ['with a mark', Buffer.from('\ufeffInfo Größe\r\nzwei\r\n', 'utf16le'), 'utf-16le', 2],
    ['without a mark', Buffer.from('Info Größe\r\nzwei\r\n', 'utf16le'), 'utf-16le', 0],
    ['with a mark', swapped('\ufeffInfo Größe\r\nzwei\r\n'), 'utf-16be', 2],
    ['without a mark', swapped('Info Größe\r\nzwei\r\n'), 'utf-16be', 0],
  ] as const)('reads UTF-16 %s (%#)', async (_, bytes, encoding, mark) => {
    const { lines, totals } = await readText(bytes);
    expect(totals).toEqual({ bytes: bytes.length, lines: 2, encoding });
    expect(lines).toEqual([
      { text: 'Info Größe\n', lane: 0, lineNumber: 1, offset: 0, endOffset: mark + 24 },
      { text: 'zwei\n', lane: 0, lineNumber: 2, offset: mark + 24, endOffset: mark + 36 },
    ]);
  });

  it('covers half a character at the end of UTF-16 that was cut', async () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffone\n', 'utf16le'), Buffer.from('t')]);
    const { lines } = await readText(bytes);
    expect(lines[1]).toMatchObject({ text: '\ufffd', endOffset: bytes.length });
  });

  it('reads windows-1252 where the first umlaut comes late', async () => {
    const text = `${'plain\n'.repeat(400_000)}Übersicht für 5 €\n`;
    const bytes = Buffer.from(text.replace('€', '\x80'), 'latin1');
    const { lines, totals, notifications } = await readText(bytes);
    expect(lines.at(-1)).toMatchObject({ text: 'Übersicht für 5 €\n', endOffset: bytes.length });
    expect(totals.encoding).toBe('windows-1252');
    expect(notifications).toEqual([]);
  });

  it('keeps UTF-8 in spite of one byte that is not, and says so', async () => {
    const bytes = Buffer.concat([Buffer.from('für\n'), Buffer.from([0x66, 0xfc, 0x72, 0x0a]), Buffer.from('über\n')]);
    const { lines, totals, notifications } = await readText(bytes);
    expect(lines.map(({ text, offset }) => [text, offset])).toEqual([
      ['für\n', 0],
      ['für\n', 5],
      ['über\n', 9],
    ]);
    expect(totals.encoding).toBe('utf-8');
    expect(notifications.map(({ code }) => code)).toEqual(['encoding-mixed']);
  });
});
