import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of mysqlimport. */
export type ImportLine =
  | { readonly kind: 'connecting' | 'disconnecting' | 'warning' | 'mariadb' }
  | { readonly kind: 'schema'; readonly schema: string }
  | { readonly kind: 'loading'; readonly table: string }
  | {
      readonly kind: 'loaded';
      readonly schema: string;
      readonly table: string;
      /** Rows of the file, and those of them that were not taken. */
      readonly records: number;
      readonly skipped: number;
    }
  | { readonly kind: 'error'; readonly code?: string; readonly table?: string; readonly messageStart: number };

/** `lportal.Layout: Records: 18  Deleted: 0  Skipped: 2  Warnings: 2`, `mysqlimport: Error: 1146, …, when using table: Layout`. */
class ImportToolParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): ImportLine => {
    const line = this.either<ImportLine>([
      { ALT: () => (this.CONSUME(t.Connecting), { kind: 'connecting' }) },
      { ALT: () => (this.CONSUME(t.Disconnecting), { kind: 'disconnecting' }) },
      {
        ALT: () => {
          this.CONSUME(t.Selecting);
          return { kind: 'schema', schema: this.CONSUME(t.Name).image };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Loading);
          return { kind: 'loading', table: this.CONSUME1(t.Name).image };
        },
      },
      { ALT: () => this.SUBRULE(this.loaded) },
      { ALT: () => this.SUBRULE(this.said) },
    ]);
    this.MANY(() => {
      this.SUBRULE(this.other);
    });
    return line;
  });

  private readonly loaded = this.RULE('loaded', (): ImportLine => {
    const schema = this.CONSUME(t.Name).image;
    this.CONSUME(t.Dot);
    const table = this.CONSUME1(t.Name).image;
    this.CONSUME(t.Records);
    const records = Number(this.CONSUME(t.Count).image);
    this.CONSUME(t.Deleted);
    this.CONSUME1(t.Count);
    this.CONSUME(t.Skipped);
    return { kind: 'loaded', schema, table, records, skipped: Number(this.CONSUME2(t.Count).image) };
  });

  private readonly said = this.RULE('said', (): ImportLine => {
    const says = this.CONSUME(t.Says);
    return this.either<ImportLine>([
      { ALT: () => (this.CONSUME(t.Warning), { kind: 'warning' }) },
      { ALT: () => (this.CONSUME(t.Deprecated), { kind: 'mariadb' }) },
      { ALT: () => this.SUBRULE(this.error, { ARGS: [says.startOffset + says.image.length] }) },
    ]);
  });

  private readonly error = this.RULE('error', (messageStart: number): ImportLine => {
    const code = this.OPTION(() => {
      this.CONSUME(t.ErrorWord);
      return this.OPTION1(() => this.CONSUME(t.Count).image);
    });
    let table: string | undefined;
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.WhenUsing);
            table = this.CONSUME(t.Name).image;
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.other);
          },
        },
      ]);
    });
    return { kind: 'error', messageStart, ...(code !== undefined && { code }), ...(table !== undefined && { table }) };
  });

  private readonly other = this.RULE('other', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.CONSUME(t.Mark) },
      { ALT: () => this.CONSUME(t.Dot) },
      { ALT: () => this.CONSUME(t.Count) },
      { ALT: () => this.CONSUME(t.ErrorWord) },
      { ALT: () => this.CONSUME(t.Says) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, ImportToolParser);
