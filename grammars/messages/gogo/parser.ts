import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of the Gogo shell, taken apart. */
export type GogoMessage =
  | { readonly kind: 'command'; readonly command: string; readonly argument: string }
  | { readonly kind: 'error'; readonly reason: string; readonly exception?: string }
  | { readonly kind: 'refused' | 'failed-module'; readonly module: string }
  | { readonly kind: 'indexes'; readonly result: 'updated' | 'none' | 'failed'; readonly module?: string }
  | { readonly kind: 'banner' | 'modules-upgraded' | 'modules-failed' };

/** A line of a Gogo session: what was typed, what the shell says of itself, and what became of a command. */
export class GogoParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): GogoMessage =>
    this.either<GogoMessage>([
      { ALT: () => (this.CONSUME(t.Banner), { kind: 'banner' }) },
      { ALT: () => this.SUBRULE(this.error) },
      { ALT: () => (this.CONSUME(t.AllUpgraded), { kind: 'modules-upgraded' }) },
      { ALT: () => (this.CONSUME(t.HadErrors), { kind: 'modules-failed' }) },
      {
        ALT: () => {
          this.CONSUME(t.NoProcesses);
          return { kind: 'refused', module: this.CONSUME(t.Word).image };
        },
      },
      { ALT: () => this.SUBRULE(this.indexes) },
      { ALT: () => this.SUBRULE(this.prompted) },
    ]),
  );

  /** A command behind its prompt. */
  private readonly prompted = this.RULE('prompted', (): GogoMessage => {
    this.AT_LEAST_ONE(() => this.CONSUME(t.Prompt));
    return this.OPTION(() => this.SUBRULE(this.command)) ?? { kind: 'command', command: '', argument: '' };
  });

  /** `upgrade:list com.liferay.journal.service` */
  readonly command = this.RULE('command', (): GogoMessage => {
    const command = this.CONSUME(t.Word).image;
    const argument = this.OPTION(() => this.CONSUME(t.Argument).image.trim()) ?? '';
    return { kind: 'command', command, argument };
  });

  /** A row below `The following modules had errors while upgrading:`. */
  readonly failedModule = this.RULE('failedModule', (): GogoMessage => ({
    kind: 'failed-module',
    module: this.CONSUME(t.Word).image,
  }));

  /** `gogo: <exception>: <message>`; the Control Panel shows the message alone. */
  private readonly error = this.RULE('error', (): GogoMessage => {
    const exception = this.either<string | undefined>([
      {
        ALT: () => {
          this.CONSUME(t.Location);
          return this.CONSUME(t.Exception).image;
        },
      },
      { ALT: () => (this.CONSUME(t.NotFound), 'CommandNotFoundException') },
      { ALT: () => (this.CONSUME(t.NotSupported), 'UnsupportedOperationException') },
    ]);
    const reason = this.OPTION(() => this.CONSUME(t.Reason).image.slice(1).trim()) ?? '';
    return { kind: 'error', reason, ...(exception !== undefined && { exception }) };
  });

  /** Answers of `upgrade:updateIndexes` and `upgrade:updateIndexesAll`. */
  private readonly indexes = this.RULE('indexes', (): GogoMessage =>
    this.either<GogoMessage>([
      { ALT: () => (this.CONSUME(t.AllIndexes), { kind: 'indexes', result: 'updated' }) },
      {
        ALT: () => {
          this.CONSUME(t.IndexesUpdated);
          return { kind: 'indexes', result: 'updated', module: this.CONSUME(t.Word).image };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Module);
          const module = this.CONSUME1(t.Word).image;
          this.CONSUME(t.NoIndexes);
          return { kind: 'indexes', result: 'none', module };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.IndexesFailed);
          const module = this.CONSUME2(t.Word).image.replace(/:$/, '');
          this.OPTION(() => this.OR1([{ ALT: () => this.CONSUME(t.Reason) }, { ALT: () => this.CONSUME(t.Argument) }]));
          return { kind: 'indexes', result: 'failed', module };
        },
      },
    ]),
  );
}

export const reader = makeReader(t.TOKENS, GogoParser);
