import { GrammarParser, makeLexer } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of the upgrade report, taken apart; `label` is `initial.build`, `database`, `seconds` and the like. */
export interface ReportLine {
  readonly label: string;
  readonly value: string;
}

/** A `label: value` line of an upgrade report that is of use here. */
class ReportLineParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): ReportLine =>
    this.either<ReportLine>([
      { ALT: () => this.SUBRULE(this.portal) },
      { ALT: () => this.SUBRULE(this.database) },
      { ALT: () => this.SUBRULE(this.other) },
    ]),
  );

  private readonly portal = this.RULE('portal', (): ReportLine => {
    const when = this.either<string>([
      { ALT: () => (this.CONSUME(t.Initial), 'initial') },
      { ALT: () => (this.CONSUME(t.Final), 'final') },
      { ALT: () => (this.CONSUME(t.Expected), 'expected') },
    ]);
    const what = this.either1<string>([
      { ALT: () => (this.CONSUME(t.BuildNumber), 'build') },
      { ALT: () => (this.CONSUME(t.SchemaVersion), 'schema') },
    ]);
    return { label: `${when}.${what}`, value: this.CONSUME(t.Word).image };
  });

  private readonly database = this.RULE('database', (): ReportLine => {
    this.CONSUME(t.UsingDatabase);
    const vendor = this.CONSUME(t.Word).image;
    this.CONSUME(t.VersionWord);
    return { label: 'database', value: `${vendor} ${this.CONSUME1(t.Word).image}` };
  });

  private readonly other = this.RULE('other', (): ReportLine => {
    const label = this.either<string>([
      { ALT: () => (this.CONSUME(t.ExecutionTime), 'seconds') },
      { ALT: () => (this.CONSUME(t.Result), 'result') },
    ]);
    let value = this.CONSUME(t.Word).image;
    this.MANY(() => {
      value += this.OR2([
        { ALT: () => this.CONSUME(t.VersionWord).image },
        { ALT: () => this.CONSUME1(t.Word).image },
        { ALT: () => this.CONSUME(t.Rest).image },
      ]);
    });
    return { label, value };
  });
}

export const lexer = makeLexer(t.TOKENS);
export const parser = new ReportLineParser();
