import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What a statement does, as far as an import is concerned. */
export type StatementKind =
  'copy' | 'insert' | 'create-table' | 'create-database' | 'lock' | 'alter' | 'index' | 'drop';

/** A statement taken apart. */
export interface SqlStatement {
  readonly kind: StatementKind;
  /** With quotes. */
  readonly name?: string;
  readonly schema?: string;
  /** It only takes something away. */
  readonly drops: boolean;
}

/** The beginning of a statement of a dump. */
class StatementParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly statement = this.RULE('statement', (): SqlStatement => {
    const statement = this.either<SqlStatement>([
      { ALT: () => this.SUBRULE(this.onTable) },
      { ALT: () => (this.CONSUME(t.Drop), { kind: 'drop', drops: true }) },
    ]);
    this.MANY(() =>
      this.OR1([
        { ALT: () => this.CONSUME(t.Name) },
        { ALT: () => this.CONSUME(t.Dot) },
        { ALT: () => this.CONSUME1(t.Drop) },
        { ALT: () => this.CONSUME(t.Rest) },
      ]),
    );
    return statement;
  });

  private readonly onTable = this.RULE('onTable', (): SqlStatement => {
    const kind = this.either<StatementKind>([
      { ALT: () => (this.CONSUME(t.Copy), 'copy') },
      { ALT: () => (this.CONSUME(t.InsertInto), 'insert') },
      { ALT: () => (this.CONSUME(t.CreateTable), 'create-table') },
      { ALT: () => (this.CONSUME(t.CreateDatabase), 'create-database') },
      { ALT: () => (this.CONSUME(t.LockTable), 'lock') },
      { ALT: () => (this.CONSUME(t.AlterTable), 'alter') },
      { ALT: () => (this.CONSUME(t.CreateIndex), 'index') },
    ]);
    const first = this.CONSUME(t.Name).image;
    const second = this.OPTION(() => {
      this.CONSUME(t.Dot);
      return this.CONSUME1(t.Name).image;
    });
    const dropped = this.OPTION1(() => this.CONSUME(t.DropPart));
    const drops = dropped !== undefined;
    return second === undefined ? { kind, name: first, drops } : { kind, schema: first, name: second, drops };
  });
}

export const reader = makeReader(t.TOKENS, StatementParser);
