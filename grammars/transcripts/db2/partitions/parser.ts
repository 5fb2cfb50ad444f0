import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What a load into a partitioned database says of its agents. */
export type PartitionLine =
  | { readonly kind: 'results'; readonly completed: number; readonly all: number }
  | { readonly kind: 'agent'; readonly sqlCode: number; readonly text: string };

/** Lines of a load into a partitioned database. */
class PartitionParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): PartitionLine =>
    this.either<PartitionLine>([{ ALT: () => this.SUBRULE(this.results) }, { ALT: () => this.SUBRULE(this.agent) }]),
  );

  /** `RESULTS:       3 of 3 LOADs completed successfully.` */
  private readonly results = this.RULE('results', (): PartitionLine => {
    this.CONSUME(t.Results);
    const completed = Number(this.CONSUME(t.Count).image);
    this.CONSUME(t.Of);
    const all = Number(this.CONSUME1(t.Count).image);
    this.OPTION(() => this.CONSUME(t.Text));
    return { kind: 'results', completed, all };
  });

  /** `LOAD           001      -00000964   Error. May require RESTART.` */
  private readonly agent = this.RULE('agent', (): PartitionLine => {
    this.CONSUME(t.Agent);
    const sqlCode = Number(this.CONSUME(t.SqlCode).image);
    const text = this.OPTION(() => this.CONSUME(t.Text).image.trim()) ?? '';
    return { kind: 'agent', sqlCode, text };
  });
}

export const reader = makeReader(t.TOKENS, PartitionParser);
