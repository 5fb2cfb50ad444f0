import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** Where in a text the error stands that was printed into it, as offsets. */
export interface Splice {
  readonly errorStart: number;
  readonly errorEnd: number;
}

/**
 * A line into which an error was printed, and the lines below it.
 *
 * ```
 * ------------ERROR 1062 (23000) at line 272: Duplicate entry '20100' for key 'PRIMARY'
 *             ^                                                                        ^
 * ```
 *
 * Data may look like an error: the last one of the line counts.
 */
class SpliceParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly splice = this.RULE('splice', (): Splice => {
    let errorStart = 0;
    let errorEnd = 0;
    this.AT_LEAST_ONE(() => {
      this.OR([
        {
          ALT: () => {
            const head = this.CONSUME(t.Head);
            errorStart = head.startOffset;
            errorEnd = errorStart + head.image.length;
          },
        },
        {
          ALT: () => {
            const text = this.CONSUME(t.Text);
            errorEnd = text.startOffset + text.image.length;
          },
        },
      ]);
    });
    this.MANY(() =>
      this.OR1([
        { ALT: () => this.CONSUME(t.Newline) },
        { ALT: () => this.CONSUME1(t.Head) },
        { ALT: () => this.CONSUME1(t.Text) },
      ]),
    );
    return { errorStart, errorEnd };
  });
}

export const reader = makeReader(t.TOKENS, SpliceParser);
