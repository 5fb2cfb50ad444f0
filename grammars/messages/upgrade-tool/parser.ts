import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of the upgrade tool, taken apart. */
export type ToolMessage =
  | { readonly kind: 'jvm-arguments' | 'jdk-options'; readonly options: readonly string[] }
  | { readonly kind: 'completed'; readonly scope: 'core' | 'all' | 'all-6.2'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly seconds?: number }
  | { readonly kind: 'gogo-opened'; readonly incomplete: boolean }
  | { readonly kind: 'preverify-failed' | 'verify-failed' | 'client-error'; readonly text: string }
  | { readonly kind: 'cleanup-failed' | 'retrying' | 'modules-started' | 'store-missing' | 'error' };

/** What the upgrade tool says: the client around it, and `DBUpgrader`. */
class UpgradeToolParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): ToolMessage =>
    this.either<ToolMessage>([
      { ALT: () => this.SUBRULE(this.options) },
      { ALT: () => this.SUBRULE(this.end) },
      { ALT: () => this.SUBRULE(this.gogo) },
      { ALT: () => this.SUBRULE(this.texts) },
      { ALT: () => (this.CONSUME(t.CleanupFailed), { kind: 'cleanup-failed' }) },
      { ALT: () => (this.CONSUME(t.Retrying), { kind: 'retrying' }) },
      { ALT: () => (this.CONSUME(t.StoreMissing), { kind: 'store-missing' }) },
      { ALT: () => (this.CONSUME(t.PortalFailed), { kind: 'failed' }) },
      { ALT: () => (this.CONSUME(t.Nothing), { kind: 'error' }) },
      {
        ALT: () => {
          this.CONSUME(t.ModulesStarted);
          this.OPTION(() => this.CONSUME(t.Rest));
          return { kind: 'modules-started' };
        },
      },
    ]),
  );

  /** `JVM arguments: [-a, -b]` (7.4), `JVM arguments: -a -b` (7.2, 7.3); `NOTE: Picked up JDK_JAVA_OPTIONS: -a -b`. */
  private readonly options = this.RULE('options', (): ToolMessage => {
    const options: string[] = [];
    const kind = this.either<'jvm-arguments' | 'jdk-options'>([
      { ALT: () => (this.CONSUME(t.JvmArguments), 'jvm-arguments') },
      { ALT: () => (this.CONSUME(t.JdkOptions), 'jdk-options') },
    ]);
    this.MANY(() =>
      this.OR2([
        { ALT: () => options.push(this.CONSUME(t.Option).image) },
        { ALT: () => this.CONSUME(t.Separator) },
        { ALT: () => this.CONSUME(t.Rest) },
      ]),
    );
    return { kind, options };
  });

  private readonly end = this.RULE('end', (): ToolMessage => {
    const scope = this.either<'core' | 'all' | 'all-6.2' | 'failed'>([
      { ALT: () => (this.CONSUME(t.CompletedCore), 'core') },
      { ALT: () => (this.CONSUME(t.CompletedAll), 'all') },
      { ALT: () => (this.CONSUME(t.CompletedOld), 'all-6.2') },
      { ALT: () => (this.CONSUME(t.FailedTool), 'failed') },
    ]);
    const seconds = Number(this.CONSUME(t.Seconds).image);
    this.CONSUME(t.SecondsWord);
    return scope === 'failed' ? { kind: 'failed', seconds } : { kind: 'completed', scope, seconds };
  });

  private readonly gogo = this.RULE('gogo', (): ToolMessage => {
    this.CONSUME(t.GogoOpened);
    const incomplete = this.OPTION(() => this.CONSUME(t.Incomplete)) !== undefined;
    return { kind: 'gogo-opened', incomplete };
  });

  private readonly texts = this.RULE('texts', (): ToolMessage => {
    let text = '';
    const kind = this.either<'preverify-failed' | 'verify-failed' | 'client-error'>([
      { ALT: () => (this.CONSUME(t.PreverifyFailed), 'preverify-failed') },
      { ALT: () => (this.CONSUME(t.VerifyFailed), 'verify-failed') },
      {
        ALT: () => {
          text = this.CONSUME(t.ClientError).image;
          return 'client-error';
        },
      },
    ]);
    this.MANY(() =>
      this.OR2([
        { ALT: () => (text += this.CONSUME(t.Rest).image) },
        { ALT: () => (text += this.CONSUME(t.Separator).image) },
        { ALT: () => (text += this.CONSUME(t.Option).image) },
      ]),
    );
    return { kind, text };
  });
}

export const reader = makeReader(t.TOKENS, UpgradeToolParser);
