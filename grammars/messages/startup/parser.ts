import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of a start, taken apart; `check` is the name of the token that opens it. */
export type StartupMessage =
  | { readonly kind: 'product'; readonly product: string; readonly version: string; readonly build?: string }
  | { readonly kind: 'patches'; readonly patches: readonly string[] }
  | { readonly kind: 'server-started'; readonly durationMs?: number }
  | { readonly kind: 'path-unsupported'; readonly from: string; readonly to: string }
  | { readonly kind: 'patch-levels-differ' }
  | { readonly kind: 'upgrades-pending'; readonly required: boolean; readonly scope: string }
  | { readonly kind: 'check'; readonly check: string; readonly text: string };

/** What Liferay and its server say while they start, and the checks that stop them. */
class StartupParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): StartupMessage =>
    this.either<StartupMessage>([
      { ALT: () => this.SUBRULE(this.product) },
      { ALT: () => this.SUBRULE(this.patches) },
      { ALT: () => this.SUBRULE(this.started) },
      { ALT: () => this.SUBRULE(this.path) },
      { ALT: () => this.SUBRULE(this.pending) },
      { ALT: () => (this.CONSUME(t.PatchLevelsDiffer), { kind: 'patch-levels-differ' }) },
      { ALT: () => this.SUBRULE(this.check) },
    ]),
  );

  private readonly product = this.RULE('product', (): StartupMessage => {
    this.CONSUME(t.StartingProduct);
    const product = this.CONSUME(t.ProductName).image;
    const version = this.CONSUME(t.ProductVersion).image.trim();
    this.CONSUME(t.Codename);
    const build = this.OPTION(() => this.CONSUME(t.Build).image.replace(/\D/g, ''));
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(t.Rest) }, { ALT: () => this.CONSUME(t.Patch) }]));
    return { kind: 'product', product, version, ...(build !== undefined && { build }) };
  });

  private readonly patches = this.RULE('patches', (): StartupMessage => {
    const patches: string[] = [];
    this.OR([
      { ALT: () => this.CONSUME(t.NoPatches) },
      {
        ALT: () => {
          this.CONSUME(t.Patches);
          this.MANY_SEP({ SEP: t.Comma, DEF: () => patches.push(this.SUBRULE(this.patch)) });
        },
      },
    ]);
    return { kind: 'patches', patches };
  });

  private readonly patch = this.RULE('patch', () =>
    this.OR([
      { ALT: () => this.CONSUME(t.Patch).image },
      { ALT: () => this.CONSUME(t.RequiredVersion).image },
      { ALT: () => this.CONSUME(t.Rest).image },
    ]),
  );

  /** `Server startup in [64616] milliseconds`, `[7,991]`; `Server startup in 76038 ms` has its duration cut off before. */
  private readonly started = this.RULE('started', (): StartupMessage => {
    this.CONSUME(t.ServerStarted);
    let durationMs: number | undefined;
    this.OPTION(() => {
      durationMs = Number(this.CONSUME(t.Count).image.replace(/\D/g, ''));
      this.CONSUME(t.Milliseconds);
    });
    this.OPTION1(() => this.CONSUME(t.Rest));
    return { kind: 'server-started', ...(durationMs !== undefined && { durationMs }) };
  });

  /** `Upgrading from 5203 to 6205 is not supported` */
  private readonly path = this.RULE('path', (): StartupMessage => {
    this.CONSUME(t.UpgradingFrom);
    const from = this.CONSUME(t.RequiredVersion).image;
    this.CONSUME(t.To);
    const to = this.CONSUME1(t.RequiredVersion).image;
    this.CONSUME(t.NotSupported);
    return { kind: 'path-unsupported', from, to };
  });

  /** `Required upgrades in modules are pending. Run the upgrade process …` */
  private readonly pending = this.RULE('pending', (): StartupMessage => {
    const required = this.either<boolean>([
      { ALT: () => (this.CONSUME(t.RequiredUpgrades), true) },
      { ALT: () => (this.CONSUME(t.OptionalUpgrades), false) },
    ]);
    const scope = this.CONSUME(t.Scope).image;
    this.CONSUME(t.ArePending);
    this.OPTION(() => this.CONSUME(t.Rest));
    return { kind: 'upgrades-pending', required, scope: scope.includes('and') ? 'modules and portal' : scope };
  });

  private readonly check = this.RULE('check', (): StartupMessage => {
    const opening = this.OR([
      { ALT: () => this.CONSUME(t.Loading) },
      { ALT: () => this.CONSUME(t.JavaVersion) },
      { ALT: () => this.CONSUME(t.ServerStarting) },
      { ALT: () => this.CONSUME(t.ServerStopping) },
      { ALT: () => this.CONSUME(t.UpgradeRequired) },
      { ALT: () => this.CONSUME(t.OlderCode) },
      { ALT: () => this.CONSUME(t.NewerSchema) },
      { ALT: () => this.CONSUME(t.FailedAttempt) },
      { ALT: () => this.CONSUME(t.PermissionAlgorithm) },
    ]);
    let text = '';
    this.MANY(() => {
      text += this.OR1([
        { ALT: () => this.CONSUME(t.Rest).image },
        { ALT: () => this.CONSUME(t.Patch).image },
        { ALT: () => this.CONSUME(t.RequiredVersion).image },
        { ALT: () => this.CONSUME(t.ProductVersion).image },
        { ALT: () => this.CONSUME(t.ProductName).image },
        { ALT: () => this.CONSUME(t.Codename).image },
        { ALT: () => this.CONSUME(t.Comma).image },
      ]);
    });
    return this.ACTION(() => ({
      kind: 'check',
      check: opening.tokenType.name,
      text: text === '' ? opening.image : text,
    }));
  });
}

export const reader = makeReader(t.TOKENS, StartupParser);
