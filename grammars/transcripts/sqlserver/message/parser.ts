import { GrammarParser, makeLexer } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of the server with its head, taken apart. */
export interface ServerMessage {
  readonly number: number;
  /** 0 to 25: 10 and less is information, 20 and more ends the connection. */
  readonly level: number;
  readonly text: string;
}

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
    this.CONSUME(t.Words);
    const number = this.either<number>([
      { ALT: () => Number(this.CONSUME(t.Number_).image) },
      { ALT: () => Number(this.CONSUME(t.Hex).image) },
    ]);
    this.CONSUME(t.Separator);
    this.CONSUME1(t.Words);
    const level = Number(this.CONSUME1(t.Number_).image);
    this.MANY(() =>
      this.OR1([
        { ALT: () => this.CONSUME1(t.Separator) },
        { ALT: () => this.CONSUME2(t.Words) },
        { ALT: () => this.CONSUME2(t.Number_) },
        { ALT: () => this.CONSUME1(t.Hex) },
      ]),
    );
    const text = this.OPTION(() => this.CONSUME(t.Text).image.trim()) ?? '';
    return { number, level, text };
  });
}

export const lexer = makeLexer(t.TOKENS);
export const parser = new MessageParser();
