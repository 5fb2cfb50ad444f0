import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Killed, OutOfMemory, Rest, StartFailed, TOKENS, Warning } from './tokens.ts';

/** A line of the Java virtual machine, taken apart. */
export interface JavaMessage {
  readonly kind: 'warning' | 'start-failed' | 'killed' | 'out-of-memory';
  readonly rest: string;
}

/** What the Java virtual machine itself prints. */
class JavaParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): JavaMessage => {
    const kind = this.either<JavaMessage['kind']>([
      { ALT: () => (this.CONSUME(Warning), 'warning') },
      { ALT: () => (this.CONSUME(StartFailed), 'start-failed') },
      { ALT: () => (this.CONSUME(Killed), 'killed') },
      { ALT: () => (this.CONSUME(OutOfMemory), 'out-of-memory') },
    ]);
    return { kind, rest: this.OPTION(() => this.CONSUME(Rest).image) ?? '' };
  });
}

export const reader = makeReader(TOKENS, JavaParser);
