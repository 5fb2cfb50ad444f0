import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What a piece of a message is: a label, a phrase that tells what it is about, or any text. */
export type PieceKind =
  | 'error'
  | 'fatal'
  | 'warning'
  | 'notice'
  | 'client-error'
  | 'client-warning'
  | 'client-remark'
  | 'archiver'
  | 'relation'
  | 'no-access'
  | 'copy-failed'
  | 'rowless'
  | 'syntax'
  | 'connection-lost'
  | 'connection-failed'
  | 'aborted'
  | 'reconnect'
  | 'quoted'
  | 'backslash'
  | 'text';

/** A piece of a line. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** Name of a table, with its quotes, behind what announces one. */
  readonly name?: string;
  /** Behind a label of the server, with `VERBOSITY=verbose`. */
  readonly sqlState?: string;
}

/** A line below the first one. */
export interface TroubleLine {
  readonly kind: 'copy-context' | 'table' | 'command' | 'tab' | 'text';
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** A message taken apart. */
export interface Trouble {
  /** `psql:<file>` */
  readonly file?: string;
  /** Line of the file: the last one of the statement. */
  readonly line?: number;
  /** `pg_restore`, where a program speaks of itself. */
  readonly program?: string;
  readonly head: readonly Piece[];
  readonly lines: readonly TroubleLine[];
}

/** Messages of the server and of the programs: errors, warnings and notices with all their lines. */
class TroubleParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly trouble = this.RULE('trouble', (): Trouble => {
    const origin = this.OPTION(() => this.SUBRULE(this.origin));
    const head = this.SUBRULE(this.pieces);
    const lines: TroubleLine[] = [];
    this.MANY(() => lines.push(this.SUBRULE(this.line)));
    return { ...origin, head, lines };
  });

  private readonly origin = this.RULE('origin', () =>
    this.either<Pick<Trouble, 'file' | 'line' | 'program'>>([
      {
        ALT: () => {
          const file = this.CONSUME(t.PsqlFile).image;
          return { file, line: Number(this.CONSUME(t.LineNumber).image.slice(1, -2)) };
        },
      },
      { ALT: () => ({ program: this.CONSUME(t.Program).image.slice(0, -2) }) },
    ]),
  );

  private readonly line = this.RULE('line', (): TroubleLine => {
    const { kind, label } = this.either<Omit<TroubleLine, 'pieces'>>([
      { ALT: () => ({ kind: 'copy-context', label: this.CONSUME(t.CopyContext).image }) },
      { ALT: () => ({ kind: 'table', label: this.CONSUME(t.TableLabel).image }) },
      { ALT: () => ({ kind: 'command', label: this.CONSUME(t.CommandWas).image }) },
      { ALT: () => ({ kind: 'tab', label: this.CONSUME(t.TabLine).image }) },
      { ALT: () => ({ kind: 'text', label: this.CONSUME(t.Newline).image }) },
    ]);
    return { kind, label, pieces: this.SUBRULE(this.pieces) };
  });

  private readonly pieces = this.RULE('pieces', (): readonly Piece[] => {
    const pieces: Piece[] = [];
    this.MANY(() => pieces.push(this.SUBRULE(this.piece)));
    return pieces;
  });

  private readonly piece = this.RULE('piece', (): Piece =>
    this.either<Piece>([
      { ALT: () => this.SUBRULE(this.label) },
      { ALT: () => this.SUBRULE(this.named) },
      { ALT: () => this.SUBRULE(this.phrase) },
      { ALT: () => ({ kind: 'quoted', text: this.CONSUME(t.Quoted).image }) },
      { ALT: () => ({ kind: 'backslash', text: this.CONSUME(t.Backslash).image }) },
      { ALT: () => this.SUBRULE(this.plain) },
    ]),
  );

  /** `ERROR:  `, with a SQLSTATE where the verbosity is verbose; `error: ` */
  private readonly label = this.RULE('label', (): Piece => {
    const piece = this.either<Piece>([
      { ALT: () => ({ kind: 'error', text: this.CONSUME(t.ErrorLabel).image }) },
      { ALT: () => ({ kind: 'fatal', text: this.CONSUME(t.FatalLabel).image }) },
      { ALT: () => ({ kind: 'warning', text: this.CONSUME(t.WarningLabel).image }) },
      { ALT: () => ({ kind: 'notice', text: this.CONSUME(t.NoticeLabel).image }) },
      { ALT: () => ({ kind: 'client-error', text: this.CONSUME(t.ClientError).image }) },
      { ALT: () => ({ kind: 'client-warning', text: this.CONSUME(t.ClientWarning).image }) },
      { ALT: () => ({ kind: 'client-remark', text: this.CONSUME(t.ClientRemark).image }) },
      { ALT: () => ({ kind: 'archiver', text: this.CONSUME(t.Archiver).image }) },
    ]);
    const sqlState = this.OPTION(() => this.CONSUME(t.SqlState).image.slice(0, -2));
    return sqlState === undefined ? piece : { ...piece, sqlState };
  });

  /** `relation "public.user_"`, `permission denied for table user_` */
  private readonly named = this.RULE('named', (): Piece => {
    const { kind, text } = this.either<Piece>([
      { ALT: () => ({ kind: 'relation', text: this.CONSUME(t.Relation).image }) },
      { ALT: () => ({ kind: 'copy-failed', text: this.CONSUME(t.CopyFailed).image }) },
      { ALT: () => ({ kind: 'no-access', text: this.CONSUME(t.NoAccess).image }) },
    ]);
    const name = this.OPTION(() =>
      this.either1([{ ALT: () => this.CONSUME(t.Quoted).image }, { ALT: () => this.CONSUME(t.Word).image }]),
    );
    return name === undefined ? { kind, text } : { kind, text: `${text}${name}`, name };
  });

  private readonly phrase = this.RULE('phrase', (): Piece =>
    this.either<Piece>([
      { ALT: () => ({ kind: 'syntax', text: this.CONSUME(t.SyntaxError).image }) },
      { ALT: () => ({ kind: 'connection-lost', text: this.CONSUME(t.ConnectionLost).image }) },
      { ALT: () => ({ kind: 'connection-failed', text: this.CONSUME(t.ConnectionFailed).image }) },
      { ALT: () => ({ kind: 'aborted', text: this.CONSUME(t.Aborted).image }) },
      { ALT: () => ({ kind: 'reconnect', text: this.CONSUME(t.Reconnect).image }) },
      { ALT: () => ({ kind: 'rowless', text: this.CONSUME(t.NotInstalled).image }) },
      { ALT: () => ({ kind: 'rowless', text: this.CONSUME(t.DroppedThing).image }) },
      { ALT: () => ({ kind: 'rowless', text: this.CONSUME(t.ExistingSchema).image }) },
      {
        ALT: () => {
          const thing = this.CONSUME(t.RowlessThing).image;
          const name = this.OPTION(() => this.CONSUME(t.Quoted).image);
          return name === undefined ? { kind: 'text', text: thing } : { kind: 'rowless', text: `${thing}${name}` };
        },
      },
    ]),
  );

  /** Any text; what is a beginning elsewhere is none in the middle of a line. */
  private readonly plain = this.RULE('plain', (): Piece => {
    const text = this.OR([
      { ALT: () => this.CONSUME(t.Blank).image },
      { ALT: () => this.CONSUME(t.Word).image },
      { ALT: () => this.CONSUME(t.Other).image },
      { ALT: () => this.CONSUME(t.SqlState).image },
      { ALT: () => this.CONSUME(t.PsqlFile).image },
      { ALT: () => this.CONSUME(t.LineNumber).image },
      { ALT: () => this.CONSUME(t.Program).image },
    ]);
    return { kind: 'text', text };
  });
}

export const reader = makeReader(t.TOKENS, TroubleParser);
