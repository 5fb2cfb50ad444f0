import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Completed, Hash, IndexUpdate, Part, Starting, TOKENS } from './tokens.ts';

/** A message of a timer; its name is all that stands behind the verb. */
export interface TimerMessage {
  readonly verb: 'started' | 'completed';
  /** Bundle whose indexes are updated. */
  readonly module?: string;
}

/** `Starting <class>#<method>[#<name>]` and `Completed <class>#<method>[#<name>]`. */
class LoggingTimerParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): TimerMessage => {
    const verb = this.either<TimerMessage['verb']>([
      { ALT: () => (this.CONSUME(Starting), 'started') },
      { ALT: () => (this.CONSUME(Completed), 'completed') },
    ]);
    this.CONSUME(Part);
    this.CONSUME(Hash);
    this.CONSUME1(Part);
    let module: string | undefined;
    this.OPTION(() => {
      this.CONSUME1(Hash);
      this.OPTION1(() => {
        this.CONSUME(IndexUpdate);
        module = this.CONSUME2(Part).image;
      });
      this.MANY(() => this.OR1([{ ALT: () => this.CONSUME3(Part) }, { ALT: () => this.CONSUME3(Hash) }]));
    });
    return { verb, ...(module !== undefined && module !== 'portal' && { module }) };
  });
}

export const reader = makeReader(TOKENS, LoggingTimerParser);
