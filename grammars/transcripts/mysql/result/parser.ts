import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What a statement did, as the client prints it. */
export interface StatementResult {
  /** A row that REPLACE puts in the place of another counts twice. */
  readonly affected: number;
  /** Rows that the statement held; printed where they were several. */
  readonly records?: number;
  readonly skipped?: number;
  readonly durationMs?: number;
}

/** `Query OK, 18 rows affected, 2 warnings (0.011 sec)` with the line below it. */
class ResultParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly result = this.RULE('result', (): StatementResult => {
    this.CONSUME(t.QueryOk);
    const affected = Number(this.CONSUME(t.Count).image);
    this.CONSUME(t.Affected);
    this.OPTION(() => this.CONSUME(t.Warned));
    const durationMs = this.OPTION1(() => this.SUBRULE(this.time));
    const counts = this.OPTION2(() => this.SUBRULE(this.counts));
    this.OPTION3(() => this.CONSUME(t.Rest));
    return { affected, ...(durationMs !== undefined && { durationMs }), ...counts };
  });

  private readonly time = this.RULE('time', (): number => {
    this.CONSUME(t.Open);
    const days = this.OPTION(() => numberIn(this.CONSUME(t.Days).image)) ?? 0;
    const hours = this.OPTION1(() => numberIn(this.CONSUME(t.Hours).image)) ?? 0;
    const minutes = this.OPTION2(() => numberIn(this.CONSUME(t.Minutes).image)) ?? 0;
    const seconds = numberIn(this.CONSUME(t.Seconds).image);
    return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  });

  private readonly counts = this.RULE('counts', (): { records: number; skipped?: number } => {
    this.CONSUME(t.Records);
    const records = Number(this.CONSUME(t.Count).image);
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Duplicates) }, { ALT: () => this.CONSUME(t.Deleted) }]);
      this.CONSUME1(t.Count);
    });
    const skipped = this.OPTION1(() => {
      this.CONSUME(t.Skipped);
      return Number(this.CONSUME2(t.Count).image);
    });
    return { records, ...(skipped !== undefined && { skipped }) };
  });
}

function numberIn(image: string): number {
  return Number.parseFloat(image);
}

export const reader = makeReader(t.TOKENS, ResultParser);
