import { GrammarParser, makeLexer } from '../../shared/read-with.ts';
import { Argument, Banner, Command, Prompt, TOKENS } from './tokens.ts';

/** A line of the Gogo shell, taken apart. */
export type GogoMessage =
  { readonly kind: 'command'; readonly command: string; readonly argument: string } | { readonly kind: 'banner' };

/** A line of a Gogo session: what was typed, or what the shell says of itself. */
class GogoParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): GogoMessage =>
    this.either<GogoMessage>([
      { ALT: () => (this.CONSUME(Banner), { kind: 'banner' }) },
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => this.CONSUME(Prompt));
          const command = this.OPTION(() => this.CONSUME(Command).image) ?? '';
          const argument = this.OPTION1(() => this.CONSUME(Argument).image.trim()) ?? '';
          return { kind: 'command', command, argument };
        },
      },
    ]),
  );
}

export const lexer = makeLexer(TOKENS);
export const parser = new GogoParser();
