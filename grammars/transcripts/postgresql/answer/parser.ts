import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What the server says to a statement, with the time that it took. */
export interface Answer {
  readonly kind: 'rows' | 'post-data' | 'other';
  /** The tag as printed, without its count. */
  readonly tag: string;
  readonly rows?: number;
  readonly durationMs?: number;
}

/** Command tags: `COPY 412`, `INSERT 0 1`, `CREATE INDEX`, with `Time: 0.163 ms` below. */
class AnswerParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly answer = this.RULE('answer', (): Answer => {
    const answer = this.either<Answer>([
      { ALT: () => (this.CONSUME(t.Copied), { kind: 'rows', tag: 'COPY', rows: this.SUBRULE(this.count) }) },
      { ALT: () => (this.CONSUME(t.Inserted), { kind: 'rows', tag: 'INSERT', rows: this.SUBRULE1(this.count) }) },
      { ALT: () => ({ kind: 'post-data', tag: this.CONSUME(t.PostData).image }) },
      { ALT: () => ({ kind: 'other', tag: this.SUBRULE(this.words) }) },
    ]);
    const durationMs = this.OPTION(() => this.SUBRULE(this.timing));
    return durationMs === undefined ? answer : { ...answer, durationMs };
  });

  private readonly count = this.RULE('count', (): number => Number(this.CONSUME(t.Number_).image));

  private readonly words = this.RULE('words', (): string => {
    const words: string[] = [];
    this.AT_LEAST_ONE(() =>
      words.push(
        this.OR([
          { ALT: () => this.CONSUME(t.Verb).image },
          { ALT: () => this.CONSUME(t.Blank).image },
          { ALT: () => this.CONSUME(t.Number_).image },
        ]),
      ),
    );
    return words.join('');
  });

  private readonly timing = this.RULE('timing', (): number => {
    this.CONSUME(t.Timing);
    const whole = this.CONSUME(t.Number_).image;
    const decimals = this.CONSUME(t.Decimals).image.slice(1);
    this.CONSUME(t.Unit);
    return Number(`${whole}.${decimals}`);
  });
}

export const reader = makeReader(t.TOKENS, AnswerParser);
