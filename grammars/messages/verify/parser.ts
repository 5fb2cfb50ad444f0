import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of a verifier, taken apart. */
export type VerifyMessage =
  | { readonly kind: 'started' | 'completed' | 'error'; readonly name: string; readonly company?: string }
  | {
      readonly kind: 'property';
      readonly property: string;
      readonly portal: boolean;
      readonly problem: 'obsolete' | 'renamed' | 'migrated' | 'modularized';
      readonly replacement?: string;
    }
  | { readonly kind: 'state'; readonly found: string };

/** Verify processes, and what the property and the database verifiers find. */
class VerifyParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): VerifyMessage =>
    this.either<VerifyMessage>([
      { ALT: () => this.SUBRULE(this.process) },
      { ALT: () => this.SUBRULE(this.property) },
      { ALT: () => this.SUBRULE(this.state) },
    ]),
  );

  private readonly process = this.RULE('process', (): VerifyMessage => {
    const kind = this.either<'started' | 'completed' | 'error'>([
      { ALT: () => (this.CONSUME(t.Verifying), 'started') },
      { ALT: () => (this.CONSUME(t.Completed), 'completed') },
      { ALT: () => (this.CONSUME(t.ErrorIn), 'error') },
    ]);
    const name = this.CONSUME(t.Word).image;
    const company = this.OPTION(() => this.CONSUME(t.Company).image.slice(1));
    return { kind, name, ...(company !== undefined && { company }) };
  });

  private readonly property = this.RULE('property', (): VerifyMessage => {
    const portal = this.OR([
      { ALT: () => (this.CONSUME(t.PortalProperty), true) },
      { ALT: () => (this.CONSUME(t.SystemProperty), false) },
    ]);
    const property = this.CONSUME(t.Quoted).image.slice(1, -1);
    let replacement: string | undefined;
    const problem = this.either1<'obsolete' | 'renamed' | 'migrated' | 'modularized'>([
      { ALT: () => (this.CONSUME(t.IsObsolete), 'obsolete') },
      {
        ALT: () => {
          this.CONSUME(t.WasRenamed);
          replacement = this.CONSUME1(t.Quoted).image.slice(1, -1);
          return 'renamed';
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.WasMigrated);
          replacement = this.CONSUME2(t.Quoted).image.slice(1, -1);
          return 'migrated';
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.WasModularized);
          const module = this.CONSUME(t.Word).image;
          this.CONSUME(t.As);
          replacement = `${module}: ${this.CONSUME3(t.Quoted).image.slice(1, -1)}`;
          return 'modularized';
        },
      },
    ]);
    return { kind: 'property', property, portal, problem, ...(replacement !== undefined && { replacement }) };
  });

  private readonly state = this.RULE('state', (): VerifyMessage => {
    const found = this.CONSUME(t.StateFound).image;
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Rest) },
        { ALT: () => this.CONSUME(t.Word) },
        { ALT: () => this.CONSUME(t.Space) },
        { ALT: () => this.CONSUME(t.Quoted) },
        { ALT: () => this.CONSUME(t.As) },
      ]),
    );
    return { kind: 'state', found };
  });
}

export const reader = makeReader(t.TOKENS, VerifyParser);
