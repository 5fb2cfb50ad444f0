import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of the server or of the client library, taken apart. */
export type SybaseMessage =
  | {
      readonly kind: 'server';
      readonly number: number;
      /** 0 to 26: 10 and less is information, 19 and more ends the connection. */
      readonly level: number;
      /** Without a state it is of FreeTDS's library, whose levels are others. */
      readonly hasState: boolean;
      readonly text: string;
    }
  | { readonly kind: 'library'; readonly code?: string; readonly text: string }
  | { readonly kind: 'affected'; readonly rows: number };

/** Messages as isql, bcp and FreeTDS's freebcp print them. */
class MessageParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): SybaseMessage => {
    this.MANY(() => this.CONSUME(t.Prompt));
    return this.either<SybaseMessage>([
      { ALT: () => this.SUBRULE(this.server) },
      { ALT: () => this.SUBRULE(this.library) },
      { ALT: () => ({ kind: 'affected', rows: Number.parseInt(this.CONSUME(t.Affected).image.slice(1), 10) }) },
    ]);
  });

  /** `Msg <number>, Level <level>, State <state>:`, then `Server '<name>', Line <line>:`, then the text */
  private readonly server = this.RULE('server', (): SybaseMessage => {
    this.OPTION(() => this.CONSUME(t.Origin));
    this.CONSUME(t.Msg);
    const number = Number(this.CONSUME(t.Number_).image);
    this.CONSUME(t.Level);
    const level = Number(this.CONSUME1(t.Number_).image);
    const hasState = this.OPTION1(() => (this.CONSUME(t.State), true)) ?? false;
    this.OPTION2(() => this.CONSUME(t.Where));
    const text = this.OPTION3(() => this.CONSUME(t.Text).image.trim()) ?? '';
    return { kind: 'server', number, level, hasState, text };
  });

  /** `CSLIB Message:  - L<layer>/O<origin>/S<severity>/N<number>/<n>/<n>:`, then the text */
  private readonly library = this.RULE('library', (): SybaseMessage => {
    this.CONSUME(t.Library);
    const code = this.OPTION(() => this.CONSUME(t.LibraryCode).image.split('/', 4).join('/'));
    const text = this.OPTION1(() => this.CONSUME(t.Text).image.trim()) ?? '';
    return { kind: 'library', text, ...(code !== undefined && { code }) };
  });
}

export const reader = makeReader(t.TOKENS, MessageParser);
