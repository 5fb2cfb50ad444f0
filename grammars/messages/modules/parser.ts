import { GrammarParser, makeLexer } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message on modules, taken apart. */
export type ModuleMessage =
  | { readonly kind: 'failed'; readonly module: string }
  | { readonly kind: 'unreachable' | 'pending'; readonly module: string; readonly from: string; readonly to?: string }
  | { readonly kind: 'listed'; readonly module: string; readonly version: string }
  | { readonly kind: 'step'; readonly from: string; readonly to: string; readonly process: string }
  | { readonly kind: 'checked'; readonly done: boolean }
  | { readonly kind: 'unsatisfied' };

/** What is said of modules, by the executor in the log and by the Gogo commands. */
class ModulesParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): ModuleMessage =>
    this.either<ModuleMessage>([
      { ALT: () => this.SUBRULE(this.failed) },
      { ALT: () => this.SUBRULE(this.unreachable) },
      { ALT: () => this.SUBRULE(this.pending) },
      { ALT: () => this.SUBRULE(this.listed) },
      { ALT: () => this.SUBRULE(this.step) },
      { ALT: () => this.SUBRULE(this.checked) },
      { ALT: () => (this.CONSUME(t.Unsatisfied), { kind: 'unsatisfied' }) },
    ]),
  );

  /** `Failed upgrade process for module <module>`, in Gogo with a colon; `The upgrade of module <module> failed`. */
  private readonly failed = this.RULE('failed', (): ModuleMessage =>
    this.either<ModuleMessage>([
      {
        ALT: () => {
          this.CONSUME(t.FailedModule);
          const module = this.CONSUME(t.Word).image;
          this.OPTION(() => this.CONSUME(t.Colon));
          return { kind: 'failed', module };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.TheUpgradeOf);
          const module = this.CONSUME1(t.Word).image;
          this.CONSUME(t.Failed);
          return { kind: 'failed', module };
        },
      },
    ]),
  );

  /** `Unable to upgrade <module> to <version> from <version>` */
  private readonly unreachable = this.RULE('unreachable', (): ModuleMessage => {
    this.CONSUME(t.UnableToUpgrade);
    const module = this.CONSUME(t.Word).image;
    this.CONSUME(t.To);
    const to = this.CONSUME1(t.Word).image;
    this.CONSUME(t.From);
    const from = this.CONSUME2(t.Word).image;
    return { kind: 'unreachable', module, from, to };
  });

  /** The three wordings of `upgrade:check`; documentation wraps the line behind `to`. */
  private readonly pending = this.RULE('pending', (): ModuleMessage => {
    this.OR([{ ALT: () => this.CONSUME(t.Available) }, { ALT: () => this.CONSUME(t.WouldUpgrade) }]);
    const module = this.CONSUME(t.Word).image;
    this.CONSUME(t.From);
    const from = this.CONSUME1(t.Word).image;
    this.CONSUME(t.To);
    const to = this.OPTION(() => this.CONSUME2(t.Word).image);
    this.OPTION1(() => this.CONSUME(t.Dependents));
    this.OPTION2(() => this.CONSUME(t.Needs));
    this.OPTION3(() => this.CONSUME(t.Colon));
    return { kind: 'pending', module, from, ...(to !== undefined && { to }) };
  });

  private readonly listed = this.RULE('listed', (): ModuleMessage => {
    this.CONSUME(t.Registered);
    const module = this.CONSUME(t.Word).image;
    this.CONSUME(t.Space);
    return { kind: 'listed', module, version: this.CONSUME1(t.Word).image };
  });

  private readonly step = this.RULE('step', (): ModuleMessage => {
    this.CONSUME(t.Step);
    const from = this.CONSUME(t.Word).image;
    this.CONSUME(t.ToVersion);
    const to = this.CONSUME1(t.Word).image;
    this.CONSUME(t.UpgradeStep);
    const process = this.CONSUME2(t.Word).image;
    this.CONSUME(t.Identity);
    return { kind: 'step', from, to, process };
  });

  private readonly checked = this.RULE('checked', (): ModuleMessage => {
    this.CONSUME(t.Checking);
    const done = this.OR([
      { ALT: () => (this.CONSUME(t.Done), true) },
      { ALT: () => (this.CONSUME(t.NotDone), false) },
    ]);
    return { kind: 'checked', done };
  });
}

export const lexer = makeLexer(t.TOKENS);
export const parser = new ModulesParser();
