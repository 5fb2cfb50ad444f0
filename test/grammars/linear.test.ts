// No text makes a grammar slow: work on a hostile line grows with its length, not with the square of it.
import { describe, expect, it } from 'vitest';
import { grammars } from '../../grammars/index.ts';
import type { LogFormat } from '../../src/model/grammar.ts';
import { HOSTILE_PIECES, checkLinear, repeatTo } from '../support/check-linear.ts';
import { FORMAT_EXAMPLES } from '../support/format-examples.ts';
import { exampleOf, readAlphabets } from '../support/grammar-tokens.ts';
import { parseText } from '../support/parse-text.ts';

const MEBIBYTE = 1024 * 1024;
/** A token that is not linear takes seconds over this. */
const LEXER_SIZE = 32 * 1024;
/** Grammars are given 8 KiB of a message at most. */
const MESSAGE_SIZE = 8 * 1024;

const alphabets = await readAlphabets();

describe('lexers', () => {
  it.each(alphabets.map((alphabet) => [alphabet.name, alphabet] as const))('%s', (name, { lexer, tokens }) => {
    const pieces = [...HOSTILE_PIECES, ...tokens.flatMap((token) => exampleOf(token) ?? [])];
    for (const piece of pieces) {
      checkLinear(`${name} over "${piece}"`, LEXER_SIZE, (size) => lexer.tokenize(repeatTo(piece, size)));
    }
  });
});

describe('message grammars, behind the beginning of each message', () => {
  it.each(grammars.messages.map((grammar) => [grammar.name, grammar] as const))('%s', (name, grammar) => {
    for (const opening of grammar.openings) {
      for (const piece of HOSTILE_PIECES) {
        const read = (size: number): unknown => grammar.read(`${opening}${repeatTo(piece, size)}`);
        checkLinear(`${name} over "${opening}${piece}"`, MESSAGE_SIZE, read);
      }
    }
  });
});

describe('formats, on a line of a mebibyte', () => {
  it.each(grammars.formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
    for (const head of ['', format.example, ...headsOf(name)]) {
      for (const piece of HOSTILE_PIECES) {
        checkLinear(`${name} over "${head}${piece}"`, MEBIBYTE, (size) => {
          readAll(format, Buffer.from(`${head}${repeatTo(piece, size)}`));
        });
      }
    }
  });
});

describe('stack traces', () => {
  it('are read in one pass, whatever the lines are', () => {
    for (const piece of [...HOSTILE_PIECES, 'a.B: \n', '\tat a.b(C.java:1)\n', 'Caused by: a.BException: x\n', 'a\n']) {
      const read = (size: number): unknown => grammars.throwable.read(`a.BException: x\n${repeatTo(piece, size)}`);
      checkLinear(`throwable over "${piece}"`, LEXER_SIZE, read);
    }
  });
});

describe('the stages read and parse', () => {
  it('take a line of a mebibyte as they take any other', async () => {
    for (const piece of HOSTILE_PIECES) {
      const line = `2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:1] ${repeatTo(piece, MEBIBYTE)}`;
      const start = performance.now();
      await parseText(`${line}\n`);
      expect(performance.now() - start, `a mebibyte of "${piece}"`).toBeLessThan(5000);
    }
  });
});

describe('a record that is never closed', () => {
  it.each(['log4j-xml', 'glassfish'])('of %s does not make the rest of the log slow', async (name) => {
    const unclosed = FORMAT_EXAMPLES[name][0].record.replace(/\|#\]$|<\/log4j:message>[^]*$/, '');
    const text = `${unclosed}\n${repeatTo('2024-03-01 02:11:09.411 INFO  [main][A:1] hello\n', 3 * MEBIBYTE)}`;
    const start = performance.now();
    await parseText(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** Beginnings of records: up to half of each example's first line. */
function headsOf(name: string): readonly string[] {
  return (FORMAT_EXAMPLES[name] ?? []).slice(0, 2).map(({ record }) => record.slice(0, record.length / 2));
}

function readAll(format: LogFormat, bytes: Buffer): void {
  if (!format.startsRecord(bytes, 0, bytes.length)) return;
  format.readTime(bytes, 0, bytes.length);
  format.takesFreeLines(bytes, 0, bytes.length);
  const extent = format.measure(bytes, 0, bytes.length, bytes.length);
  if (extent !== undefined) format.readHeader(bytes.toString('utf8', extent.headerStart, extent.headerEnd));
}
