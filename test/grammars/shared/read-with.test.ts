import { describe, expect, it } from 'vitest';
import { GrammarParser, makeReader, readWith, token } from '../../../grammars/shared/read-with.ts';

const Word = token('Word', /[a-z]{1,20}/, 'table');
const Rest = token('Rest', /[^a-z]/, '1');
const TOKENS = [Word, Rest];
const made: string[] = [];

class PairParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
    made.push('parser');
  }

  readonly pair = this.RULE('pair', () => [this.CONSUME(Word).image, this.CONSUME(Rest).image]);
}

describe('readWith', () => {
  it('makes lexer and parser at the first text, once', () => {
    const reader = makeReader(TOKENS, PairParser);
    expect(made).toEqual([]);
    const read = (text: string) => readWith(reader, (parser) => parser.pair(), text);
    expect(read('table1')).toEqual(['table', '1']);
    expect(read('1table')).toBeUndefined();
    expect(read('row2')).toEqual(['row', '2']);
    expect(made).toEqual(['parser']);
  });
});

describe('token', () => {
  it('tries a pattern that starts with all characters but some at every one of them', () => {
    const lexer = makeReader(TOKENS, PairParser).lexer();
    const unread = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => lexer.tokenize(character).errors.length > 0,
    );
    expect(unread).toEqual([]);
  });
});
