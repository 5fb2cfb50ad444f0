import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import type { NamedTable } from '../statement/parser.ts';
import * as t from './tokens.ts';

/** A line of mydumper or myloader. */
export type LoaderLine =
  | ({ readonly kind: 'restoring' | 'creating' | 'dumping' | 'empty' } & NamedTable)
  | { readonly kind: 'started' | 'finished'; readonly stamp: string }
  | { readonly kind: 'server'; readonly isMariadb: boolean }
  | { readonly kind: 'shutting-down' | 'text' }
  | { readonly kind: 'warning'; readonly messageStart: number }
  | ({ readonly kind: 'error'; readonly messageStart: number } & Partial<NamedTable>);

/** ``** Message: 02:11:09.411: Thread 2 restoring `lportal`.`Layout` part 0``. */
class LoaderParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): LoaderLine => {
    const line = this.either<LoaderLine>([
      { ALT: () => this.SUBRULE(this.message) },
      { ALT: () => this.SUBRULE(this.critical) },
      {
        ALT: () => {
          const head = this.CONSUME(t.Warning);
          return { kind: 'warning', messageStart: head.startOffset + head.image.length };
        },
      },
    ]);
    this.MANY(() => {
      this.SUBRULE(this.other);
    });
    return line;
  });

  private readonly message = this.RULE('message', (): LoaderLine => {
    this.CONSUME(t.Message);
    this.OPTION(() => this.CONSUME(t.Thread));
    return this.OPTION1(() => this.SUBRULE(this.work)) ?? { kind: 'text' };
  });

  private readonly work = this.RULE('work', (): LoaderLine =>
    this.either<LoaderLine>([
      { ALT: () => (this.CONSUME(t.Restoring), { kind: 'restoring', ...this.SUBRULE(this.table) }) },
      { ALT: () => (this.CONSUME(t.Creating), { kind: 'creating', ...this.SUBRULE1(this.table) }) },
      { ALT: () => (this.CONSUME(t.Dumping), { kind: 'dumping', ...this.SUBRULE2(this.table) }) },
      { ALT: () => (this.CONSUME(t.Empty), { kind: 'empty', ...this.SUBRULE3(this.table) }) },
      { ALT: () => (this.CONSUME(t.ShuttingDown), { kind: 'shutting-down' }) },
      { ALT: () => (this.CONSUME(t.Started), { kind: 'started', stamp: this.CONSUME(t.Stamp).image }) },
      { ALT: () => (this.CONSUME(t.Finished), { kind: 'finished', stamp: this.CONSUME1(t.Stamp).image }) },
      {
        ALT: () => {
          this.CONSUME(t.ServerVersion);
          const isMariadb = this.OPTION(() => this.CONSUME(t.MariadbVersion)) !== undefined;
          return { kind: 'server', isMariadb };
        },
      },
    ]),
  );

  private readonly critical = this.RULE('critical', (): LoaderLine => {
    const head = this.CONSUME(t.Critical);
    const messageStart = head.startOffset + head.image.length;
    this.OPTION(() => this.CONSUME(t.Thread));
    const table = this.OPTION1(() => {
      this.CONSUME(t.ErrorRestoring);
      return this.SUBRULE(this.table);
    });
    return { kind: 'error', messageStart, ...table };
  });

  private readonly table = this.RULE('table', (): NamedTable => {
    const schema = bare(this.CONSUME(t.Name).image);
    this.CONSUME(t.Dot);
    return { schema, table: bare(this.CONSUME1(t.Name).image) };
  });

  private readonly other = this.RULE('other', () => {
    this.OR(t.TOKENS.map((type, index) => ({ ALT: () => this.consume(index, type) })));
  });
}

function bare(name: string): string {
  return name.startsWith('`') ? name.slice(1, -1) : name;
}

export const reader = makeReader(t.TOKENS, LoaderParser);
