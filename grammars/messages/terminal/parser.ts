import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { LostConnection, Rest, Silent, TOKENS } from './tokens.ts';

/** A line of the terminal's client, taken apart. */
export interface TerminalMessage {
  readonly reason: 'connection-lost' | 'no-answer';
}

/** `client_loop: send disconnect: Broken pipe`. */
class TerminalParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): TerminalMessage => {
    const reason = this.either<TerminalMessage['reason']>([
      { ALT: () => (this.CONSUME(LostConnection), 'connection-lost') },
      { ALT: () => (this.CONSUME(Silent), 'no-answer') },
    ]);
    this.OPTION(() => this.CONSUME(Rest));
    return { reason };
  });
}

export const reader = makeReader(TOKENS, TerminalParser);
