import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A summary of rows: numbers in the order in which they are printed, which is the same in all languages. */
export interface Summary {
  readonly counts: readonly number[];
  /** What it calls the rows that came in; absent where its language is not known. */
  readonly says?: 'loaded' | 'inserted';
}

/** `Number of rows read         = <n>` and the lines below it. */
class SummaryParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly summary = this.RULE('summary', (): Summary => {
    const counts: number[] = [];
    let says: Summary['says'];
    this.AT_LEAST_ONE(() => {
      this.AT_LEAST_ONE1(() =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.Loaded);
              says = 'loaded';
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Inserted);
              says = 'inserted';
            },
          },
          { ALT: () => this.CONSUME(t.Word) },
          { ALT: () => this.CONSUME(t.Break) },
        ]),
      );
      this.CONSUME(t.Equals);
      counts.push(Number(this.CONSUME(t.Count).image));
    });
    return says === undefined ? { counts } : { counts, says };
  });
}

export const reader = makeReader(t.TOKENS, SummaryParser);
