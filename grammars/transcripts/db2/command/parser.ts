import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** An echoed or typed command, taken apart. */
export interface Db2Command {
  readonly tool: 'db2 import' | 'db2 load';
  readonly table?: string;
  readonly schema?: string;
}

interface Target {
  readonly table: string;
  readonly schema?: string;
}

/** `db2 "load from <file> of ixf … insert into <schema>.<table> …"`, with what the shell prints in front. */
class CommandParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly command = this.RULE('command', (): Db2Command => {
    this.MANY(() => {
      this.SUBRULE(this.filler);
    });
    const tool = this.either<Db2Command['tool']>([
      { ALT: () => (this.CONSUME(t.Import), 'db2 import') },
      { ALT: () => (this.CONSUME(t.Load), 'db2 load') },
    ]);
    this.MANY1(() => {
      this.SUBRULE1(this.filler);
    });
    const target = this.OPTION(() => this.SUBRULE(this.target));
    this.MANY2(() =>
      this.OR1([
        {
          ALT: () => {
            this.SUBRULE2(this.filler);
          },
        },
        { ALT: () => this.CONSUME1(t.Into) },
        { ALT: () => this.CONSUME1(t.Import) },
        { ALT: () => this.CONSUME1(t.Load) },
      ]),
    );
    return target === undefined ? { tool } : { tool, ...target };
  });

  private readonly target = this.RULE('target', (): Target => {
    this.CONSUME(t.Into);
    const first = this.SUBRULE(this.name);
    const second = this.OPTION(() => {
      this.CONSUME(t.Dot);
      return this.SUBRULE1(this.name);
    });
    return second === undefined ? { table: first } : { table: second, schema: first };
  });

  private readonly name = this.RULE('name', (): string =>
    this.either<string>([
      { ALT: () => this.CONSUME(t.Word).image },
      { ALT: () => this.CONSUME(t.Quoted).image.replaceAll(/[\\"]/g, '') },
    ]),
  );

  private readonly filler = this.RULE('filler', (): void => {
    this.OR([
      { ALT: () => this.CONSUME(t.Blanks) },
      { ALT: () => this.CONSUME(t.Quoted) },
      { ALT: () => this.CONSUME(t.Dot) },
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.Mark) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, CommandParser);
