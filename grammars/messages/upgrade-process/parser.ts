import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Company, Completed, Failed, FinishedSuite, Name, StartingSuite, TOKENS, Upgrading } from './tokens.ts';

/** A message of an upgrade process, taken apart. */
export interface ProcessMessage {
  readonly verb: 'started' | 'completed' | 'failed' | 'cleanup-started' | 'cleanup-finished';
  /** A class, or a class and what it does: ` - Modifying table <T> to …`. */
  readonly name: string;
  readonly company?: string;
}

/** `<verb> <name>[#<companyId>]`: the name is free text with spaces, commas and brackets. */
class UpgradeProcessParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): ProcessMessage => {
    const verb = this.either<ProcessMessage['verb']>([
      { ALT: () => (this.CONSUME(Upgrading), 'started') },
      { ALT: () => (this.CONSUME(Completed), 'completed') },
      { ALT: () => (this.CONSUME(Failed), 'failed') },
      { ALT: () => (this.CONSUME(StartingSuite), 'cleanup-started') },
      { ALT: () => (this.CONSUME(FinishedSuite), 'cleanup-finished') },
    ]);
    let name = '';
    this.AT_LEAST_ONE(() => {
      name += this.CONSUME(Name).image;
    });
    const company = this.OPTION(() => this.CONSUME(Company).image.slice(1));
    return { verb, name, ...(company !== undefined && { company }) };
  });
}

export const reader = makeReader(TOKENS, UpgradeProcessParser);
