import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of the server with its head, taken apart. */
export interface ServerMessage {
  readonly number: number;
  /** 0 to 25: 10 and less is information, 20 and more ends the connection. */
  readonly level: number;
  /** Where its own text begins in the record; -1 where there is none. */
  readonly textStart: number;
  /** Object that the text names, as printed: `dbo.Counter`. */
  readonly object?: string;
}

type Body = Pick<ServerMessage, 'textStart' | 'object'>;

/** A message as sqlcmd and SSMS print it, in any language. */
class MessageParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /**
   * `Msg <number>, Level <level>, State <state>[, Server <name>][, Procedure <name>], Line <line>`, then the text on the
   * next lines. Older clients print `Server: Msg …`; the words are in the language of the server.
   */
  readonly message = this.RULE('message', (): ServerMessage => {
    this.SUBRULE(this.words);
    const number = this.either<number>([
      { ALT: () => Number(this.CONSUME(t.Number_).image) },
      { ALT: () => Number(this.CONSUME(t.Hex).image) },
    ]);
    this.CONSUME(t.Separator);
    this.SUBRULE1(this.words);
    const level = Number(this.CONSUME1(t.Number_).image);
    this.MANY(() => {
      this.SUBRULE(this.piece);
    });
    const body = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => ({ number, level, textStart: -1, ...body }));
  });

  private readonly words = this.RULE('words', (): void => {
    this.AT_LEAST_ONE(() => this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.Blanks) }]));
  });

  private readonly body = this.RULE('body', (): Body => {
    const textStart = this.CONSUME(t.Newline).startOffset;
    let object: string | undefined;
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.SUBRULE(this.piece);
          },
        },
        { ALT: () => this.CONSUME1(t.Newline) },
        {
          ALT: () => {
            const { image } = this.CONSUME(t.OfObject);
            object ??= image.slice(image.indexOf("'") + 1, -1);
          },
        },
      ]);
    });
    return object === undefined ? { textStart } : { textStart, object };
  });

  private readonly piece = this.RULE('piece', (): void => {
    this.OR([
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.Blanks) },
      { ALT: () => this.CONSUME(t.Number_) },
      { ALT: () => this.CONSUME(t.Separator) },
      { ALT: () => this.CONSUME(t.Hex) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, MessageParser);
