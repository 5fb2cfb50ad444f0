import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What pg_restore and pg_dump say of their work. */
export interface Progress {
  /** Absent in the last line of pg_restore up to version 11. */
  readonly program?: string;
  readonly kind:
    | 'connecting'
    | 'dump-begins'
    | 'new-database'
    | 'finished'
    | 'terminated'
    | 'look-up'
    | 'errors-ignored'
    | 'warning'
    | 'created'
    | 'data'
    | 'other';
  /** Kind of object: `TABLE`, `FK CONSTRAINT`. */
  readonly object?: string;
  /** With quotes. */
  readonly name?: string;
  readonly errors?: number;
}

type Said = Omit<Progress, 'program'>;

/** Verbose lines of pg_restore and pg_dump, one by one; verbs are translated, kinds of objects are not. */
class ProgressParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly progress = this.RULE('progress', (): Progress => {
    const program = this.OPTION(() => this.CONSUME(t.Program).image.slice(0, -2));
    const said = this.either<Said>([
      { ALT: () => this.SUBRULE(this.fixed) },
      { ALT: () => this.SUBRULE(this.ignored) },
      { ALT: () => this.SUBRULE(this.creating) },
      { ALT: () => this.SUBRULE(this.free) },
    ]);
    return program === undefined ? said : { program, ...said };
  });

  private readonly fixed = this.RULE('fixed', (): Said => {
    const kind = this.either<Progress['kind']>([
      { ALT: () => (this.CONSUME(t.Connecting), 'connecting') },
      { ALT: () => (this.CONSUME(t.DumpBegins), 'dump-begins') },
      { ALT: () => (this.CONSUME(t.NewDatabase), 'new-database') },
      { ALT: () => (this.CONSUME(t.Finished), 'finished') },
      { ALT: () => (this.CONSUME(t.Terminated), 'terminated') },
      { ALT: () => (this.CONSUME(t.LookUp), 'look-up') },
    ]);
    const { name } = this.SUBRULE(this.rest);
    return name === undefined ? { kind } : { kind, name };
  });

  /** `warning: errors ignored on restore: 44` */
  private readonly ignored = this.RULE('ignored', (): Said => {
    this.CONSUME(t.Warning);
    const errors = this.SUBRULE(this.countAtEnd);
    return errors === undefined ? { kind: 'warning' } : { kind: 'errors-ignored', errors };
  });

  /** `creating TABLE "public.user_"`; no quotes up to 9.4. */
  private readonly creating = this.RULE('creating', (): Said => {
    this.CONSUME(t.Creating);
    const object = this.CONSUME(t.Kind).image;
    this.CONSUME(t.Blank);
    const name = this.OR([{ ALT: () => this.CONSUME(t.Quoted).image }, { ALT: () => this.CONSUME(t.Word).image }]);
    this.SUBRULE(this.rest);
    return { kind: 'created', object, name };
  });

  /** Other languages, and `processing data for table "public.user_"`: a name, with the kind of object in front or without. */
  private readonly free = this.RULE('free', (): Said => {
    const { object, name } = this.SUBRULE(this.rest);
    if (name === undefined) return { kind: 'other' };
    return object === undefined ? { kind: 'data', name } : { kind: 'created', object, name };
  });

  /** The rest of a line: the first name in it, and the kind of object before it. */
  private readonly rest = this.RULE('rest', () => {
    let object: string | undefined;
    let name: string | undefined;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            const kind = this.CONSUME(t.Kind).image;
            if (name === undefined) object = kind;
          },
        },
        {
          ALT: () => {
            const quoted = this.CONSUME(t.Quoted).image;
            name ??= quoted;
          },
        },
        { ALT: () => void this.CONSUME(t.Count) },
        { ALT: () => void this.CONSUME(t.Colon) },
        {
          ALT: () => {
            this.SUBRULE(this.word);
          },
        },
      ]),
    );
    return { object, name };
  });

  /** The number behind the last colon of a line, where it ends so; in German the word before it is that of an error. */
  private readonly countAtEnd = this.RULE('countAtEnd', (): number | undefined => {
    let count: number | undefined;
    let isBehindColon = false;
    this.MANY(() => {
      const isColon = this.either([
        { ALT: () => (this.CONSUME(t.Colon), true) },
        { ALT: () => (this.CONSUME(t.Trouble), true) },
        {
          ALT: () => {
            const number = Number(this.CONSUME(t.Count).image);
            count = isBehindColon ? number : undefined;
            return false;
          },
        },
        { ALT: () => (this.CONSUME(t.Kind), false) },
        { ALT: () => (this.CONSUME(t.Quoted), false) },
        { ALT: () => (this.SUBRULE(this.word), false) },
      ]);
      isBehindColon = isColon;
    });
    return count;
  });

  private readonly word = this.RULE('word', (): void => {
    this.OR([
      { ALT: () => this.CONSUME(t.Blank) },
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.Other) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, ProgressParser);
