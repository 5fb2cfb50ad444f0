import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of mysqldump. */
export type DumpLine =
  | { readonly kind: 'connecting' | 'disconnecting' | 'warning' }
  | { readonly kind: 'mariadb' }
  | { readonly kind: 'table'; readonly table: string }
  | {
      readonly kind: 'error';
      readonly code?: string;
      readonly table?: string;
      readonly messageStart: number;
      readonly harmless: boolean;
    };

/** `-- Retrieving table structure for table Layout...`, `mysqldump: Got error: 1045: "Access denied" when trying to connect`. */
class DumpToolParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): DumpLine => {
    const line = this.either<DumpLine>([
      { ALT: () => (this.CONSUME(t.Connecting), { kind: 'connecting' }) },
      { ALT: () => (this.CONSUME(t.Disconnecting), { kind: 'disconnecting' }) },
      {
        ALT: () => {
          this.CONSUME(t.Structure);
          return { kind: 'table', table: bare(this.CONSUME(t.Name).image) };
        },
      },
      { ALT: () => this.SUBRULE(this.said) },
    ]);
    this.MANY(() => {
      this.SUBRULE(this.other);
    });
    return line;
  });

  private readonly said = this.RULE('said', (): DumpLine => {
    const says = this.CONSUME(t.Says);
    return this.either<DumpLine>([
      { ALT: () => (this.CONSUME(t.Warning), { kind: 'warning' }) },
      { ALT: () => (this.CONSUME(t.Deprecated), { kind: 'mariadb' }) },
      { ALT: () => this.SUBRULE(this.error, { ARGS: [says.startOffset + says.image.length] }) },
    ]);
  });

  private readonly error = this.RULE('error', (messageStart: number): DumpLine => {
    let code = this.OPTION(() => {
      this.CONSUME(t.GotError);
      return this.OPTION1(() => this.CONSUME(t.Code).image.slice(0, -': '.length));
    });
    let table: string | undefined;
    let harmless = false;
    this.MANY(() =>
      this.OR([
        { ALT: () => void (code = this.CONSUME(t.LastCode).image.slice(1, -1)) },
        { ALT: () => void (harmless = this.CONSUME(t.Tablespaces).image !== '') },
        {
          ALT: () => {
            this.CONSUME(t.DumpingTable);
            table = bare(this.CONSUME(t.Name).image);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.other);
          },
        },
      ]),
    );
    return {
      kind: 'error',
      messageStart,
      harmless,
      ...(code !== undefined && { code }),
      ...(table !== undefined && { table }),
    };
  });

  private readonly other = this.RULE('other', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.CONSUME(t.Mark) },
      { ALT: () => this.CONSUME(t.Code) },
      { ALT: () => this.CONSUME(t.Ellipsis) },
      { ALT: () => this.CONSUME(t.Says) },
      { ALT: () => this.CONSUME(t.GotError) },
    ]);
  });
}

function bare(name: string): string {
  return name.startsWith('`') ? name.slice(1, -1) : name;
}

export const reader = makeReader(t.TOKENS, DumpToolParser);
