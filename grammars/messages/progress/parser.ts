import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message on the progress of a long step, taken apart. */
export type ProgressMessage =
  | { readonly kind: 'rows'; readonly name: string; readonly rows?: number; readonly total?: number }
  | { readonly kind: 'locked' | 'long-running'; readonly sql: string; readonly seconds: number };

/** Rows done so far, and queries that wait or take long. */
class ProgressParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): ProgressMessage =>
    this.either<ProgressMessage>([{ ALT: () => this.SUBRULE(this.rows) }, { ALT: () => this.SUBRULE(this.query) }]),
  );

  private readonly rows = this.RULE('rows', (): ProgressMessage => {
    const name = this.CONSUME(t.Name).image;
    this.CONSUME(t.Query);
    return this.either<ProgressMessage>([
      { ALT: () => (this.CONSUME(t.Finished), { kind: 'rows', name }) },
      {
        ALT: () => {
          this.CONSUME(t.Executing);
          const rows = Number(this.CONSUME(t.Count).image);
          const total = this.OPTION(() => {
            this.CONSUME(t.Of);
            return Number(this.CONSUME1(t.Count).image);
          });
          this.CONSUME(t.Rows);
          return { kind: 'rows', name, rows, ...(total !== undefined && { total }) };
        },
      },
    ]);
  });

  private readonly query = this.RULE('query', (): ProgressMessage => {
    const kind = this.either<'locked' | 'long-running'>([
      { ALT: () => (this.CONSUME(t.Locked), 'locked') },
      { ALT: () => (this.CONSUME(t.LongRunning), 'long-running') },
    ]);
    let sql = '';
    this.MANY(() => {
      sql += this.either1<string>([
        { ALT: () => this.CONSUME(t.Character).image },
        { ALT: () => this.CONSUME(t.Count).image },
        { ALT: () => this.CONSUME(t.Of).image },
        { ALT: () => this.CONSUME(t.Name).image },
        { ALT: () => this.CONSUME(t.Seconds).image },
        { ALT: () => this.CONSUME(t.Rows).image },
      ]);
    });
    this.CONSUME(t.WithId);
    const seconds = Number(this.CONSUME1(t.Count).image);
    this.CONSUME1(t.Seconds);
    return { kind, sql, seconds };
  });
}

export const reader = makeReader(t.TOKENS, ProgressParser);
