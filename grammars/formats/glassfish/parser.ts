import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Bar, BracketClose, BracketOpen, Field, TOKENS } from './tokens.ts';

/** Fields of a record in the order in which they stand, without time and message. */
class GlassFishParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  /** `INFO|glassfish3.1.2|javax.enterprise…|_ThreadID=10;_ThreadName=main;|`: uniform format, 3.x. */
  readonly uniform = this.RULE('uniform', () => {
    const fields: string[] = [];
    this.AT_LEAST_ONE(() => {
      fields.push(this.OPTION(() => this.CONSUME(Field).image) ?? '');
      this.CONSUME(Bar);
    });
    return fields;
  });

  /** `[glassfish 4.1] [INFO] [NCLS-…] [javax.enterprise…] [tid: …]`: ODL format, 4 and later. */
  readonly odl = this.RULE('odl', () => {
    const fields: string[] = [];
    this.AT_LEAST_ONE(() => {
      this.CONSUME(BracketOpen);
      fields.push(this.OPTION(() => this.CONSUME(Field).image) ?? '');
      this.CONSUME(BracketClose);
    });
    return fields;
  });
}

export const reader = makeReader(TOKENS, GlassFishParser);
