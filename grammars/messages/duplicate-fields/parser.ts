import { GrammarParser, makeLexer } from '../../shared/read-with.ts';
import { Count, Found, None, Rest, Stars, TOKENS } from './tokens.ts';

/** `*** <n> structures with duplicate fields ***` */
class DuplicateFieldsParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  /** Number of structures that the script found. */
  readonly structures = this.RULE('structures', (): number => {
    this.CONSUME(Stars);
    const found = this.either<number>([
      {
        ALT: () => {
          this.CONSUME(None);
          this.OPTION(() => this.CONSUME(Rest));
          return 0;
        },
      },
      {
        ALT: () => {
          const count = Number(this.CONSUME(Count).image);
          this.CONSUME(Found);
          return count;
        },
      },
    ]);
    this.CONSUME1(Stars);
    return found;
  });
}

export const lexer = makeLexer(TOKENS);
export const parser = new DuplicateFieldsParser();
