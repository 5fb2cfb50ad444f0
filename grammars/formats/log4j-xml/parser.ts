import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { AttributeName, AttributeValue, Equals, EventClose, EventOpen, Space, TOKENS } from './tokens.ts';

/** The start tag of an event: `<log4j:event logger="…" timestamp="…" level="…" thread="…">`. */
class EventTagParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly tag = this.RULE('tag', () => {
    const attributes = new Map<string, string>();
    this.CONSUME(EventOpen);
    this.MANY(() => {
      this.CONSUME(Space);
      const name = this.CONSUME(AttributeName).image;
      this.CONSUME(Equals);
      attributes.set(name, this.CONSUME(AttributeValue).image.slice(1, -1));
    });
    this.OPTION(() => this.CONSUME2(Space));
    this.CONSUME(EventClose);
    return attributes;
  });
}

export const reader = makeReader(TOKENS, EventTagParser);
