import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Dash, Level, TOKENS } from './tokens.ts';

/** `INFO - `: the whole header of the short layout. */
class ShortEchoParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly header = this.RULE('header', () => {
    const level = this.CONSUME(Level).image;
    this.CONSUME(Dash);
    return level;
  });
}

export const reader = makeReader(TOKENS, ShortEchoParser);
