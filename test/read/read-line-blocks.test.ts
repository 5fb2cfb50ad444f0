import { describe, expect, it } from 'vitest';
import { readText, textsOf } from '../support/read-lines.ts';

const LINE = '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:83] Upgrading A';

describe('readLineBlocks', () => {
  it('hands plain lines on with their numbers and offsets', async () => {
    const { lines, totals, notifications } = await readText('one\ntwo\nthree');
    expect(lines).toEqual([
      { text: 'one\n', lane: 0, lineNumber: 1, offset: 0, endOffset: 4 },
      { text: 'two\n', lane: 0, lineNumber: 2, offset: 4, endOffset: 8 },
      { text: 'three', lane: 0, lineNumber: 3, offset: 8, endOffset: 13 },
    ]);
    expect(totals).toEqual({ bytes: 13, lines: 3, encoding: 'utf-8' });
    expect(notifications).toEqual([]);
  });

  it('reads nothing from an empty input', async () => {
    const { lines, totals } = await readText('');
    expect(lines).toEqual([]);
    expect(totals).toEqual({ bytes: 0, lines: 0, encoding: 'utf-8' });
  });

  it('leaves the carriage returns of Windows out of the text and in the offsets', async () => {
    const { lines, totals } = await readText('one\r\ntwo\r\r\nthree\r');
    expect(lines.map(({ text, offset, endOffset }) => [text, offset, endOffset])).toEqual([
      ['one\n', 0, 5],
      ['two\n', 5, 11],
      ['three\n', 11, 17],
    ]);
    expect(totals.lines).toBe(3);
  });

  it('parts what a progress bar overwrote, under the same line number', async () => {
    const { lines, totals } = await readText('\r10%\r20%\rERROR 1062\nnext\n');
    expect(lines.map(({ text, lineNumber, offset }) => [text, lineNumber, offset])).toEqual([
      ['10%\n', 1, 0],
      ['20%\n', 1, 5],
      ['ERROR 1062\n', 1, 9],
      ['next\n', 2, 20],
    ]);
    expect(totals.lines).toBe(2);
  });

  it('strips colours, window titles and character sets', async () => {
    const coloured = `\x1b[2m2024-03-01 02:11:09.411 \x1b[0m\x1b[32mINFO  \x1b[0m[main]\x1b]0;title\x07 a\x1b]8;;u\x1b\\b\x1b(B\n`;
    expect(await textsOf(coloured)).toEqual(['2024-03-01 02:11:09.411 INFO  [main] ab']);
  });

  it('keeps the text behind an escape sequence that does not end', async () => {
    expect(await textsOf('a\x1b]0;hidden\nb\x1b[\nc\x1b')).toEqual(['a]0;hidden', 'b[', 'c']);
  });

  it('drops NUL bytes, so that a log cut while open starts with its first line', async () => {
    const { lines } = await readText(`${'\0'.repeat(5000)}${LINE}\nend\n`);
    expect(lines[0].text).toBe(`${LINE}\n`);
    expect(lines[0].offset).toBe(0);
  });

  it('reads UTF-16 that was appended to UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${LINE}\n`.repeat(200)), Buffer.from('late\r\n', 'utf16le')]);
    expect(await textsOf(bytes)).toContain('late');
  });
});

describe('long lines', () => {
  const KEPT = 256 * 1024;

  it('keeps 256 KiB of a line, its start and its end, and says so once', async () => {
    const long = 'x'.repeat(KEPT + 1);
    const { lines, totals, notifications } = await readText(`a\n${long}\nb\n${long}\nc\n`);
    expect(lines.map(({ text }) => Buffer.byteLength(text))).toEqual([2, KEPT + 1, 2, KEPT + 1, 2]);
    expect(lines[2]).toMatchObject({ text: 'b\n', lineNumber: 3, offset: KEPT + 4 });
    expect(totals.lines).toBe(5);
    expect(notifications).toHaveLength(1);
    expect(notifications[0]).toMatchObject({ code: 'line-cut', message: expect.stringContaining('line 2') as unknown });
  });

  it.each([1, 2, 5, 9])('passes over the rest of a line of %i MB', async (megabytes) => {
    const bytes = megabytes * 1e6;
    const { lines, totals, notifications } = await readText(`first\n${'y'.repeat(bytes)}\nlast\n`);
    expect(lines.map(({ text }) => text.slice(0, 9))).toEqual(['first\n', 'yyyyyyyyy', 'last\n']);
    expect(lines[2]).toMatchObject({ lineNumber: 3, offset: bytes + 7, endOffset: bytes + 12 });
    expect(totals).toMatchObject({ bytes: bytes + 12, lines: 3 });
    expect(notifications.map(({ code }) => code)).toEqual(['line-cut']);
  });

  // A client that writes errors unbuffered puts them into the middle of a long line of its own, and ends it there.
  it.each([0.3, 1.04, 3, 7.9])('keeps the end of a line of %d MB', async (megabytes) => {
    const rows = 'r'.repeat(megabytes * 1e6);
    for (const end of ['\n', '\r\n', '']) {
      const { lines } = await readText(`${rows}ERROR 1062 (23000)${end}`);
      expect(lines[0].text.slice(0, 3)).toBe('rrr');
      expect(lines[0].text.trimEnd().slice(-22)).toBe('rrrrERROR 1062 (23000)');
    }
  });

  it('keeps the end of a long line in UTF-16', async () => {
    const { lines } = await readText(Buffer.from(`\ufeff${'Ж'.repeat(2e6)}ERROR 1062\r\nnext\r\n`, 'utf16le'));
    expect(lines[0].text).toMatch(/^Ж{1000,} … Ж{1000,}ERROR 1062\n$/);
    expect(lines[1]).toMatchObject({ text: 'next\n', lineNumber: 2 });
  });

  it('passes over the rest of the last line when it does not end', async () => {
    const { lines, totals } = await readText(`first\n${'y'.repeat(3e6)}`);
    expect(lines[1].text.endsWith('\n')).toBe(false);
    expect(lines[1].endOffset).toBe(3e6 + 6);
    expect(totals.lines).toBe(2);
  });

  it('does not cut a character in half', async () => {
    const { lines, notifications } = await readText(`${'€'.repeat(1e6)}\n`);
    expect(/^€+ … €+\n$/.test(lines[0].text)).toBe(true);
    expect(notifications.map(({ code }) => code)).toEqual(['line-cut']);
  });

  it.each(['\r', 'x\r\r', 'ab\rcd\r\r'])(
    'comes to an end where megabytes hold no line feed, in any encoding: %j',
    async (piece) => {
      const text = `${piece.repeat(Math.ceil(1.2e6 / piece.length))}\r\nlast\r\n`;
      const read = async (bytes: Buffer) => (await readText(bytes)).lines.slice(-2).map((line) => line.text.slice(-20));
      const [utf8, le, be] = [Buffer.from(text), utf16le(text), utf16le(text).swap16()];
      const expected = await read(utf8);
      expect(expected.at(-1)).toBe('last\n');
      expect([await read(le), await read(be)]).toEqual([expected, expected]);
    },
  );

  it('keeps the end of a long line that is made of progress', async () => {
    const { lines, notifications } = await readText(`${'50% done\r'.repeat(400_000)}ERROR at the end\n`);
    expect(lines.at(-1)).toMatchObject({ text: 'ERROR at the end\n', lineNumber: 1 });
    expect(notifications).toEqual([]);
  });

  it.each(['utf16le', 'utf-8'] as const)('finds the next line behind a long one in %s', async (encoding) => {
    const { lines } = await readText(Buffer.from(`\ufeff${'z'.repeat(2e6)}\r\nnext\r\n`, encoding));
    expect(lines[1]).toMatchObject({ text: 'next\n', lineNumber: 2 });
  });
});

function utf16le(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
