import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message on modules, taken apart. */
export type ModuleMessage =
  | { readonly kind: 'failed'; readonly module: string }
  | { readonly kind: 'unreachable'; readonly module: string; readonly from: string; readonly to: string }
  | { readonly kind: 'pending'; readonly rows: readonly PendingRow[] }
  | { readonly kind: 'ends'; readonly version: string }
  | { readonly kind: 'listed'; readonly module: string; readonly version: string }
  | StepMessage
  | { readonly kind: 'checked'; readonly done: boolean }
  | { readonly kind: 'unsatisfied' };

/** A module that waits. */
export interface PendingRow {
  readonly module: string;
  readonly from: string;
  readonly to?: string;
}

/** A step of a module's upgrade; `upgrade:list` does not tell whether it is required. */
export interface StepMessage {
  readonly kind: 'step';
  readonly from: string;
  readonly to?: string;
  readonly process: string;
  readonly required?: boolean;
}

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
      { ALT: () => this.SUBRULE(this.chainStep) },
      { ALT: () => this.SUBRULE(this.ends) },
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
    const to = this.SUBRULE(this.version);
    this.CONSUME(t.From);
    return { kind: 'unreachable', module, to, from: this.SUBRULE1(this.version) };
  });

  /** Rows of `upgrade:check`; builds of 7.4 glue them together. */
  private readonly pending = this.RULE('pending', (): ModuleMessage => {
    const rows: PendingRow[] = [];
    this.AT_LEAST_ONE(() => rows.push(this.SUBRULE(this.pendingRow)));
    return { kind: 'pending', rows };
  });

  /** `There are upgrade processes available for <module> from <version> to <version>` and its older wordings. */
  private readonly pendingRow = this.RULE('pendingRow', (): PendingRow => {
    this.OR([{ ALT: () => this.CONSUME(t.Available) }, { ALT: () => this.CONSUME(t.WouldUpgrade) }]);
    const module = this.CONSUME(t.Word).image;
    this.CONSUME(t.From);
    const from = this.SUBRULE(this.version);
    this.CONSUME(t.To);
    const to = this.OPTION(() =>
      this.OR1([{ ALT: () => this.SUBRULE1(this.version) }, { ALT: () => this.CONSUME(t.GluedVersion).image }]),
    );
    this.OPTION1(() => this.CONSUME(t.Dependents));
    this.OPTION2(() => this.CONSUME(t.Needs));
    this.OPTION3(() => this.CONSUME(t.Colon));
    return { module, from, ...(to !== undefined && { to }) };
  });

  /** `There are <n> possible end nodes for <version>`: the module is in the next row. */
  private readonly ends = this.RULE('ends', (): ModuleMessage => {
    this.CONSUME(t.EndNodes);
    return { kind: 'ends', version: this.SUBRULE(this.version) };
  });

  private readonly listed = this.RULE('listed', (): ModuleMessage => {
    this.CONSUME(t.Registered);
    const module = this.CONSUME(t.Word).image;
    this.CONSUME(t.Space);
    return { kind: 'listed', module, version: this.SUBRULE(this.version) };
  });

  /** `{fromSchemaVersionString=<version>, toSchemaVersionString=<version>, upgradeStep=<class>@<hex>}` of `upgrade:list` */
  private readonly step = this.RULE('step', (): ModuleMessage => {
    this.CONSUME(t.Step);
    const from = this.SUBRULE(this.version);
    this.CONSUME(t.ToVersion);
    const to = this.SUBRULE1(this.version);
    this.CONSUME(t.UpgradeStep);
    const process = this.SUBRULE(this.text);
    this.OR([{ ALT: () => this.CONSUME(t.Identity) }, { ALT: () => this.CONSUME(t.Brace) }]);
    return { kind: 'step', from, to, process };
  });

  /** `<version> to <version> (REQUIRED): <class>` of `upgrade:checkAll`; the first builds leave the second version out. */
  private readonly chainStep = this.RULE('chainStep', (): ModuleMessage => {
    const from = this.CONSUME(t.Version).image;
    this.CONSUME(t.To);
    const to = this.OPTION(() => this.CONSUME1(t.Version).image);
    const required = this.OPTION1(() => this.CONSUME(t.Required)) !== undefined;
    this.CONSUME(t.Colon);
    this.CONSUME(t.Space);
    const process = this.SUBRULE(this.text);
    return { kind: 'step', from, process, required, ...(to !== undefined && { to }) };
  });

  private readonly version = this.RULE('version', (): string =>
    this.either([{ ALT: () => this.CONSUME(t.Version).image }, { ALT: () => this.CONSUME(t.Word).image }]),
  );

  /** A class, or `Initial Database Creation`. */
  private readonly text = this.RULE('text', (): string => {
    let text = '';
    this.AT_LEAST_ONE(() => {
      text += this.either([
        { ALT: () => this.CONSUME(t.Word).image },
        { ALT: () => this.CONSUME(t.Version).image },
        { ALT: () => this.CONSUME(t.Space).image },
      ]);
    });
    return text;
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

export const reader = makeReader(t.TOKENS, ModulesParser);
