import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Colon, Level, SecondLevel, SourceClass, SourceMethod, TOKENS, Thread } from './tokens.ts';

/** Parts of a header of java.util.logging as they stand in the text. */
export interface JulHeader {
  readonly level?: string;
  readonly thread?: string;
  readonly source: string;
}

/** What stands behind the time: ` INFO [main] <class>.<method>` on one line, ` <class> <method>⏎INFO: ` on two. */
class JulHeaderParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly header = this.RULE('header', (): JulHeader => {
    const first = this.OPTION(() => this.CONSUME(Level).image.slice(1));
    const thread = this.OPTION1(() => this.CONSUME(Thread).image.slice(2, -1));
    const source = this.CONSUME(SourceClass).image.slice(1);
    this.OPTION2(() => this.CONSUME(SourceMethod));
    const second = this.OPTION3(() => {
      const image = this.CONSUME(SecondLevel).image.slice(1);
      this.CONSUME(Colon);
      return image;
    });
    const level = first ?? second;
    return { source, ...(level !== undefined && { level }), ...(thread !== undefined && { thread }) };
  });
}

export const reader = makeReader(TOKENS, JulHeaderParser);
