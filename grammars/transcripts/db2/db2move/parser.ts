import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A table as db2move names it. */
export interface MovedTable {
  readonly table: string;
  readonly schema?: string;
}

/** A record of db2move, taken apart. */
export type MoveRecord =
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'start' | 'end'; readonly time: string }
  | ({ readonly kind: 'exported'; readonly rows: number } & MovedTable)
  | ({ readonly kind: 'table' } & MovedTable)
  /** By label, lower case, without the dash. */
  | { readonly kind: 'counts'; readonly counts: ReadonlyMap<string, number> }
  | { readonly kind: 'problem'; readonly isWarning: boolean; readonly number: number; readonly code?: string };

/** What db2move prints of a transfer. */
class MoveParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly record = this.RULE('record', (): MoveRecord =>
    this.either<MoveRecord>([
      { ALT: () => this.SUBRULE(this.action) },
      { ALT: () => this.SUBRULE(this.time) },
      { ALT: () => this.SUBRULE(this.exported) },
      { ALT: () => this.SUBRULE(this.head) },
      { ALT: () => this.SUBRULE(this.counts) },
      { ALT: () => this.SUBRULE(this.problem) },
    ]),
  );

  /** `Action:  LOAD` */
  private readonly action = this.RULE('action', (): MoveRecord => {
    this.CONSUME(t.Action);
    const action = this.CONSUME(t.Word).image;
    this.SUBRULE(this.rest);
    return { kind: 'action', action };
  });

  /** `Start time:  <time>`, `End time:  <time>` */
  private readonly time = this.RULE('time', (): MoveRecord => {
    const kind = this.either<'start' | 'end'>([
      { ALT: () => (this.CONSUME(t.StartTime), 'start') },
      { ALT: () => (this.CONSUME(t.EndTime), 'end') },
    ]);
    return { kind, time: this.CONSUME(t.Time).image };
  });

  /** `EXPORT:    155 rows from table "<schema>"."<table>"` */
  private readonly exported = this.RULE('exported', (): MoveRecord => {
    this.CONSUME(t.Exported);
    const rows = Number(this.CONSUME(t.Count).image);
    this.CONSUME(t.RowsFrom);
    return { kind: 'exported', rows, ...this.SUBRULE(this.name) };
  });

  /** `* LOAD:  table "<schema>"."<table>"` */
  private readonly head = this.RULE('head', (): MoveRecord => {
    this.CONSUME(t.TableHead);
    const name = this.SUBRULE(this.name);
    this.SUBRULE(this.rest);
    return { kind: 'table', ...name };
  });

  private readonly name = this.RULE('name', (): MovedTable => {
    const first = this.CONSUME(t.Quoted).image.slice(1, -1).trim();
    const second = this.OPTION(() => {
      this.CONSUME(t.Dot);
      return this.CONSUME1(t.Quoted).image.slice(1, -1);
    });
    return second === undefined ? { table: first } : { table: second, schema: first };
  });

  /** `  -Rows read:         177077` and the lines below it */
  private readonly counts = this.RULE('counts', (): MoveRecord => {
    const counts = new Map<string, number>();
    this.AT_LEAST_ONE(() => {
      const label = this.CONSUME(t.Label).image;
      counts.set(label.trim().slice(1, -1).toLowerCase(), Number(this.CONSUME(t.Count).image));
      this.OPTION(() => this.CONSUME(t.Blanks));
    });
    return { kind: 'counts', counts };
  });

  /** `***  WARNING  3107.  Check message file tab11.msg!`, and the message itself below it; `**ERROR** SQLCODE -3088, …` */
  private readonly problem = this.RULE('problem', (): MoveRecord => {
    const severity = this.CONSUME(t.Severity).image;
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(t.Blanks) }, { ALT: () => this.CONSUME(t.Word) }]));
    const number = Number(this.CONSUME(t.Count).image);
    const code = this.SUBRULE(this.rest).code;
    return { kind: 'problem', isWarning: severity.includes('WARNING'), number, ...(code !== undefined && { code }) };
  });

  private readonly rest = this.RULE('rest', (): { readonly code?: string } => {
    let code: string | undefined;
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Word) },
        { ALT: () => this.CONSUME(t.Blanks) },
        { ALT: () => this.CONSUME(t.Count) },
        { ALT: () => this.CONSUME(t.Dot) },
        { ALT: () => this.CONSUME(t.Mark) },
        { ALT: () => this.CONSUME(t.Quoted) },
        { ALT: () => this.CONSUME(t.Severity) },
        { ALT: () => this.CONSUME(t.Label) },
        {
          ALT: () => {
            code ??= this.CONSUME(t.Code).image;
          },
        },
      ]);
    });
    return code === undefined ? {} : { code };
  });
}

export const reader = makeReader(t.TOKENS, MoveParser);
