import { GrammarParser, makeLexer } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A summary of rows: numbers in the order in which they are printed, which is the same in all languages. */
export interface Summary {
  readonly counts: readonly number[];
  /** It says how many rows were loaded, not inserted. */
  readonly saysLoaded: boolean;
}

/** `Number of rows read         = <n>` and the lines below it. */
class SummaryParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly summary = this.RULE('summary', (): Summary => {
    const counts: number[] = [];
    let saysLoaded = false;
    this.AT_LEAST_ONE(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Loaded);
            saysLoaded = true;
          },
        },
        { ALT: () => this.CONSUME(t.Label) },
      ]);
      counts.push(Number(this.CONSUME(t.Count).image));
      this.OPTION(() => this.CONSUME(t.Break));
    });
    return { counts, saysLoaded };
  });
}

export const lexer = makeLexer(t.TOKENS);
export const parser = new SummaryParser();
