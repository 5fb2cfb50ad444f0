import { makeReader } from '../../../shared/read-with.ts';
import { type Prefix, PrefixedParser } from '../prefixed-parser.ts';
import * as t from './tokens.ts';

/** An object that an error names. */
export interface NamedObject {
  /** `TABLE_DATA`, where it stands in front of the name; `statement` for the table of a statement. */
  readonly kind: string | undefined;
  /** `[name]`, `[owner, name]`, `[owner, table, column]` */
  readonly names: readonly string[];
}

/** An error taken apart. */
export interface OracleError extends Prefix {
  readonly code: string;
  /** Offset of the first character behind the prefix. */
  readonly messageStart: number;
  /** In the order in which they are named. */
  readonly objects: readonly NamedObject[];
}

/** Errors of all tools: a code, a text in any language, the statement that failed. */
class ErrorsParser extends PrefixedParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /**
   *     ORA-39083: Object type INDEX:"<owner>"."<index>" failed to create with error:
   *     Resumable error: ORA-01652: unable to extend temp segment by 128 in tablespace TEMP
   */
  readonly error = this.RULE('error', (): OracleError => {
    const prefix = this.SUBRULE(this.prefix);
    const messageStart = this.ACTION(() => this.LA(1).startOffset);
    this.MANY(() => {
      this.SUBRULE(this.text);
    });
    const code = this.CONSUME(t.Code).image;
    const objects: NamedObject[] = [];
    this.MANY1(() => {
      const object = this.either<NamedObject | undefined>([
        { ALT: () => this.SUBRULE(this.object) },
        { ALT: () => this.SUBRULE(this.statementTable) },
        { ALT: () => (this.SUBRULE1(this.text), undefined) },
        { ALT: () => (this.CONSUME1(t.Code), undefined) },
      ]);
      if (object !== undefined) objects.push(object);
    });
    return { ...prefix, code, messageStart, objects };
  });

  /** `INDEX:"<owner>"."<name>"`, `"<owner>"."<name>"`; a kind may stand alone. */
  private readonly object = this.RULE('object', (): NamedObject | undefined =>
    this.either<NamedObject | undefined>([
      {
        ALT: () => {
          const kind = this.CONSUME(t.ObjectKind).image.slice(0, -1);
          const names = this.OPTION(() => this.SUBRULE(this.names));
          return names && { kind, names };
        },
      },
      { ALT: () => ({ kind: undefined, names: this.SUBRULE1(this.names) }) },
    ]),
  );

  /** `CREATE TABLE "<owner>"."<table>"`, `CREATE INDEX … ON "<owner>"."<table>"` */
  private readonly statementTable = this.RULE('statementTable', (): NamedObject | undefined => {
    this.OR([{ ALT: () => this.CONSUME(t.CreateTable) }, { ALT: () => this.CONSUME(t.OnTable) }]);
    const names = this.OPTION(() => this.SUBRULE(this.names));
    return names && { kind: 'statement', names };
  });

  private readonly text = this.RULE('text', (): void => {
    this.OR([
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.Colon) },
      { ALT: () => this.CONSUME(t.Dot) },
      { ALT: () => this.CONSUME(t.Quote) },
      { ALT: () => this.CONSUME(t.Stamp) },
      { ALT: () => this.CONSUME(t.Worker) },
      { ALT: () => this.CONSUME(t.Rman) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, ErrorsParser);
