import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A table as a statement names it, without quotes. */
export interface NamedTable {
  readonly schema?: string;
  readonly table: string;
}

/** An echoed statement, taken apart as far as an import is concerned. */
export interface EchoedStatement {
  /** The client took the sandbox comment of MariaDB's dumps for its own. */
  readonly isMariadb: boolean;
  readonly statement:
    | ({ readonly kind: 'insert' | 'load' | 'create-table' | 'on-table' } & NamedTable)
    | { readonly kind: 'schema'; readonly schema: string }
    | { readonly kind: 'saves' | 'restores' | 'other' };
}

/** ``INSERT INTO `Layout` VALUES …`` between its lines of dashes: the head of it, whatever it goes on with. */
class StatementParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly echo = this.RULE('echo', (): EchoedStatement => {
    let isMariadb = false;
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Dashes) },
        { ALT: () => this.CONSUME(t.KeptSandbox) },
        { ALT: () => this.CONSUME(t.Comment) },
        { ALT: () => this.CONSUME(t.Blank) },
        {
          ALT: () => {
            isMariadb = true;
            return this.CONSUME(t.Sandbox);
          },
        },
      ]),
    );
    const statement = this.OPTION(() => this.SUBRULE(this.statement)) ?? { kind: 'other' };
    return { isMariadb, statement };
  });

  private readonly statement = this.RULE('statement', (): EchoedStatement['statement'] => {
    const statement = this.either<EchoedStatement['statement']>([
      { ALT: () => this.SUBRULE(this.ofTable) },
      { ALT: () => this.SUBRULE(this.ofSchema) },
      {
        ALT: () => {
          this.CONSUME(t.Saves);
          this.CONSUME(t.Name);
          return { kind: 'saves' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Restores);
          this.CONSUME1(t.Name);
          return { kind: 'restores' };
        },
      },
      {
        ALT: () => {
          this.OPTION1(() => this.CONSUME2(t.Name));
          return { kind: 'other' };
        },
      },
    ]);
    this.SUBRULE(this.tail);
    return statement;
  });

  /** What stands behind a name is data, up to the words before its first bracket. */
  private readonly tail = this.RULE('tail', () => {
    const alternatives = t.TOKENS.map((type, index) => ({ ALT: () => this.consume(index, type) }));
    this.MANY(() => this.or(0, alternatives));
  });

  private readonly ofTable = this.RULE('ofTable', (): EchoedStatement['statement'] => {
    const kind = this.either<'insert' | 'load' | 'create-table' | 'on-table'>([
      { ALT: () => (this.CONSUME(t.Insert), 'insert') },
      { ALT: () => (this.CONSUME(t.LoadData), 'load') },
      { ALT: () => (this.CONSUME(t.CreateTable), 'create-table') },
      { ALT: () => (this.CONSUME(t.OnTable), 'on-table') },
    ]);
    const first = bare(this.CONSUME(t.Name).image);
    const second = this.OPTION(() => {
      this.CONSUME(t.Dot);
      return bare(this.CONSUME1(t.Name).image);
    });
    return second === undefined ? { kind, table: first } : { kind, schema: first, table: second };
  });

  private readonly ofSchema = this.RULE('ofSchema', (): EchoedStatement['statement'] => {
    this.OR([{ ALT: () => this.CONSUME(t.CreateDatabase) }, { ALT: () => this.CONSUME(t.Use) }]);
    return { kind: 'schema', schema: bare(this.CONSUME(t.Name).image) };
  });
}

function bare(name: string): string {
  return name.startsWith('`') ? name.slice(1, -1) : name;
}

export const reader = makeReader(t.TOKENS, StatementParser);
