import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A bundle that components belong to. */
export interface OwnerBundle {
  readonly bundle: string;
  readonly bundleId: number;
  readonly version?: string;
}

/** A component, as far as its line tells. */
export interface ComponentRow extends Partial<OwnerBundle> {
  readonly component: string;
  readonly componentId?: number;
  readonly enabled?: boolean;
  readonly state?: string;
}

/** What a component lacks: a reference, a service, and the filter it has to fit. */
export interface Lack {
  readonly for: string;
  readonly target?: string;
}

/** A checker of `system:check`, with the command that runs it alone, or what it found. */
export interface CheckerRow {
  readonly checker: string;
  readonly command?: string;
  readonly result?: 'none' | 'issues';
}

/** Tokens that names and free text are made of. */
const TEXT_TOKENS = [t.Word, t.Space, t.Sign, t.ParenId, t.NameVersion, t.GroupedId, t.StateWords, t.Dash, t.PaddedId];

/** Rows of the commands on components. The part of a line tells which rule reads it. */
export class GogoComponentsParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** ` [ 413]   <component>  enabled`, later `<component> in bundle 1,204 (<bundle>:<version>) enabled, 1 instance.` */
  readonly listed = this.RULE('listed', (): ComponentRow =>
    this.either<ComponentRow>([
      {
        ALT: () => {
          const id = this.CONSUME(t.PaddedId).image;
          this.SUBRULE(this.gap);
          const component = this.CONSUME(t.Word).image;
          this.SUBRULE1(this.gap);
          const enabled = this.CONSUME(t.Enabled).image === 'enabled';
          return { component, bundleId: digitsOf(id), enabled };
        },
      },
      {
        ALT: () => {
          const component = this.CONSUME1(t.Word).image;
          this.CONSUME(t.InBundle);
          const id = this.CONSUME(t.GroupedId).image;
          const named = this.CONSUME(t.NameVersion).image;
          this.CONSUME(t.Space);
          const enabled = this.CONSUME1(t.Enabled).image === 'enabled';
          this.CONSUME(t.Instances);
          return { component, bundleId: digitsOf(id), ...splitNamed(named), enabled };
        },
      },
    ]),
  );

  /** `    [2101] [unsatisfied reference] `, later `    Id: 6021, State:UNSATISFIED REFERENCE, PID(s): [<pid>]` */
  readonly listedState = this.RULE('listedState', () => {
    const found = this.either([
      {
        ALT: () => {
          const id = this.CONSUME(t.PaddedId).image;
          this.CONSUME(t.Space);
          return { componentId: digitsOf(id), state: this.CONSUME(t.OldState).image.slice(1, -1).trim() };
        },
      },
      {
        ALT: () => {
          const id = this.CONSUME(t.IdState).image;
          return { componentId: digitsOf(id), state: this.CONSUME(t.StateWords).image };
        },
      },
    ]);
    this.OPTION(() => this.SUBRULE(this.text));
    return found;
  });

  /** `*** Bundle: <bundle> (<id>)`, later `Bundle:        <id> (<bundle>:<version>)`, of `scr:info` */
  readonly owner = this.RULE('owner', (): OwnerBundle =>
    this.either<OwnerBundle>([
      {
        ALT: () => {
          this.CONSUME(t.BundleHead);
          const bundle = this.CONSUME(t.Word).image;
          this.SUBRULE(this.gap);
          return { bundle, bundleId: digitsOf(this.CONSUME(t.ParenId).image) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.BundleLabel);
          const id = this.CONSUME(t.GroupedId).image;
          return { bundleId: digitsOf(id), ...splitNamed(this.CONSUME(t.NameVersion).image) };
        },
      },
      { ALT: () => this.SUBRULE(this.braced) },
      {
        ALT: () => {
          const id = this.CONSUME(t.PaddedId).image;
          this.SUBRULE1(this.gap);
          return { bundleId: digitsOf(id), bundle: this.CONSUME1(t.Word).image };
        },
      },
    ]),
  );

  /** `Bundle {id: 1203, name: com.acme.orders.web, version: 1.0.0}` of `ds:unsatisfied` */
  private readonly braced = this.RULE('braced', (): OwnerBundle => {
    this.CONSUME(t.BundleBrace);
    const id = this.CONSUME(t.Word).image;
    this.CONSUME(t.NameIs);
    const bundle = this.CONSUME1(t.Word).image;
    const version = this.CONSUME(t.VersionIs).image;
    return this.ACTION(() => ({ bundle, bundleId: Number(id), version: version.slice(11).replace(/\}\.?$/, '') }));
  });

  /** `Component Description: <component>`, before 2.1 below it `  Name: <component>` */
  readonly described = this.RULE('described', (): string | undefined => {
    this.OR([{ ALT: () => this.CONSUME(t.ComponentHead) }, { ALT: () => this.CONSUME(t.NameLabel) }]);
    return this.OPTION(() => this.CONSUME(t.Word).image);
  });

  /** `State:        UNSATISFIED REFERENCE`, `Failure:      <exception>` of `scr:info` */
  readonly field = this.RULE('field', () => {
    const kind = this.OR([
      { ALT: () => this.CONSUME(t.StateLabel).image },
      { ALT: () => this.CONSUME(t.FailureLabel).image },
    ]);
    return this.ACTION(() => {
      const colon = kind.indexOf(':');
      return { [kind.slice(0, colon).toLowerCase()]: kind.slice(colon + 1).trim() };
    });
  });

  /** `UnsatisfiedReference: <name>`, later `- <name>: <interface> UNSATISFIED 1..1 static` */
  readonly lackedReference = this.RULE('lackedReference', (): string => {
    const name = this.either([
      {
        ALT: () => {
          this.CONSUME(t.UnsatisfiedLabel);
          return this.SUBRULE(this.text);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Dash);
          return this.SUBRULE1(this.text);
        },
      },
    ]);
    this.OPTION(() => this.CONSUME(t.Unsatisfied));
    return name;
  });

  /** `Target: <filter>`, later `target=<filter> scope=bundle` */
  readonly target = this.RULE('target', (): string => {
    const target = this.either([
      { ALT: () => this.CONSUME(t.TargetLabel).image.slice(8) },
      { ALT: () => this.CONSUME(t.TargetIs).image.slice(7) },
    ]);
    this.OPTION(() => this.CONSUME(t.Scope));
    return this.ACTION(() => target.trim());
  });

  /** `Declarative Service {id: 5210, name: <component>, unsatisfied references: ` of `ds:unsatisfied` */
  readonly unsatisfied = this.RULE('unsatisfied', (): ComponentRow => {
    this.CONSUME(t.ServiceBrace);
    const id = this.CONSUME(t.Word).image;
    this.CONSUME(t.NameIs);
    const component = this.CONSUME1(t.Word).image;
    this.CONSUME(t.References);
    return { component, componentId: Number(id), state: 'unsatisfied reference' };
  });

  /** `{name: <reference>, target: <filter>}` of `ds:unsatisfied` */
  readonly bracedLack = this.RULE('bracedLack', (): Lack => {
    this.CONSUME(t.ReferenceBrace);
    const name = this.SUBRULE(this.text);
    const target = this.CONSUME(t.TargetBrace).image;
    return this.ACTION(() => ({ for: name, target: target.slice(', target: '.length).trim().slice(0, -1) }));
  });

  /** `Running "<checker>". You can run this by itself with command "<command>" in gogo shell.` and the result below it */
  readonly checker = this.RULE('checker', (): CheckerRow =>
    this.either<CheckerRow>([
      {
        ALT: () => {
          this.CONSUME(t.Running);
          const checker = this.SUBRULE(this.text);
          this.CONSUME(t.WithCommand);
          const command = this.SUBRULE1(this.text);
          this.CONSUME(t.InShell);
          return { checker, command };
        },
      },
      {
        ALT: () => {
          const checker = this.SUBRULE2(this.text);
          this.CONSUME(t.CheckResult);
          const isFine = this.OPTION(() => this.CONSUME(t.NoIssues)) !== undefined;
          this.OPTION1(() => this.SUBRULE3(this.text));
          return { checker, result: isFine ? 'none' : 'issues' };
        },
      },
    ]),
  );

  /** ` [57] <class> unregistered` of `dm`; `Component with ID 57 is unavailable …` of the checker that asks it */
  readonly managed = this.RULE('managed', (): ComponentRow =>
    this.either<ComponentRow>([
      {
        ALT: () => {
          const componentId = digitsOf(this.CONSUME(t.PaddedId).image);
          this.SUBRULE(this.gap);
          const component = this.SUBRULE(this.text);
          return { component, componentId, state: this.CONSUME(t.Registration).image.trim() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ComponentWithId);
          const id = this.CONSUME(t.Word).image;
          this.CONSUME(t.Unavailable);
          return { component: id, componentId: Number(id), state: 'unavailable' };
        },
      },
    ]),
  );

  /** `<interface> <filter> service required unavailable` of `dm`, `* <interface> <filter> is not found …` of `dm wtf` */
  readonly lack = this.RULE('lack', () => {
    this.OPTION(() => this.CONSUME(t.Bullet));
    const name = this.SUBRULE(this.text);
    const bundle = this.OPTION1(() => {
      this.CONSUME(t.ForBundle);
      return this.SUBRULE1(this.text);
    });
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.RequiredService) },
        { ALT: () => this.CONSUME(t.NotFound) },
        { ALT: () => this.CONSUME(t.ComponentWithId) },
        { ALT: () => this.CONSUME(t.Word) },
        { ALT: () => this.CONSUME(t.Unavailable) },
      ]),
    );
    return { for: name, ...(bundle !== undefined && { bundle }) };
  });

  /** `* [<id>] <bundle>` of `dm wtf` */
  readonly bulletBundle = this.RULE('bulletBundle', (): OwnerBundle => {
    this.CONSUME(t.Bullet);
    return this.SUBRULE(this.owner);
  });

  /** `Application <name> (<id>) <base>`, `Extension <name> (<id>) <problem>` of `jaxrs:check` */
  readonly endpoint = this.RULE('endpoint', () => {
    const kind = this.CONSUME(t.Kind).image;
    const name = this.CONSUME(t.Word).image;
    this.SUBRULE(this.gap);
    const id = this.CONSUME(t.ParenId).image;
    this.SUBRULE1(this.gap);
    const rest = this.SUBRULE(this.text);
    return this.ACTION(() => ({
      [kind.trim().toLowerCase()]: name,
      id: digitsOf(id),
      ...(rest.startsWith('/') ? { base: rest } : { problem: rest }),
    }));
  });

  /** `Application with service ID <id> and name <name> <problem>` of `jaxrs:check` */
  readonly failedApplication = this.RULE('failedApplication', () => {
    this.CONSUME(t.ApplicationWith);
    const id = this.CONSUME(t.Word).image;
    this.CONSUME(t.AndName);
    const application = this.CONSUME1(t.Word).image;
    this.SUBRULE(this.gap);
    return { application, id: Number(id), problem: this.SUBRULE(this.text) };
  });

  private readonly gap = this.RULE('gap', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(t.Space));
  });

  private readonly text = this.RULE('text', (): string => {
    let text = '';
    this.AT_LEAST_ONE(() => {
      text += this.OR(TEXT_TOKENS.map((type, index) => ({ ALT: () => this.consume(index, type).image })));
    });
    return text;
  });
}

function digitsOf(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/** `(com.acme.orders.service:1.2.0)` */
function splitNamed(named: string): { readonly bundle: string; readonly version: string } {
  const [bundle, version = ''] = named.slice(1, -1).split(':');
  return { bundle, version };
}

export const reader = makeReader(t.TOKENS, GogoComponentsParser);
