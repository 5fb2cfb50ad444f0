import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What the answer says of a verify process. */
export type VerifierResult = 'registered' | 'succeeded' | 'failed' | 'not-executed' | 'executing' | 'unknown';

/** A row of a `verify` command, taken apart. */
export interface VerifierRow {
  readonly name: string;
  readonly module?: string;
  readonly result: VerifierResult;
}

/** Rows of `verify:list`, `verify:check` and `verify:execute` in all their generations. */
class GogoVerifyParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly row = this.RULE('row', (): VerifierRow =>
    this.either<VerifierRow>([
      { ALT: () => this.SUBRULE(this.registered) },
      {
        ALT: () => {
          this.CONSUME(t.Executing);
          return { name: this.CONSUME(t.Word).image, result: 'executing' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.NoProcess);
          return { name: this.CONSUME1(t.Word).image, result: 'unknown' };
        },
      },
      { ALT: () => this.SUBRULE(this.checked) },
    ]),
  );

  /** `Registered verify process <name>`, later `Registered verify process <class> for module <module>` */
  private readonly registered = this.RULE('registered', (): VerifierRow => {
    this.CONSUME(t.Registered);
    const name = this.CONSUME(t.Word).image;
    const module = this.OPTION(() => {
      this.CONSUME(t.ForModule);
      return this.CONSUME1(t.Word).image;
    });
    return { name, result: 'registered', ...(module !== undefined && { module }) };
  });

  /** `<name> verify process failed`, later `Verify process <class> failed` */
  private readonly checked = this.RULE('checked', (): VerifierRow => {
    this.OPTION(() => this.CONSUME(t.VerifyProcess));
    const name = this.CONSUME(t.Word).image;
    this.OPTION1(() => this.CONSUME(t.IsVerifyProcess));
    const result = this.either<VerifierResult>([
      { ALT: () => (this.CONSUME(t.Succeeded), 'succeeded') },
      { ALT: () => (this.CONSUME(t.Failed), 'failed') },
      { ALT: () => (this.CONSUME(t.NotExecuted), 'not-executed') },
    ]);
    return { name, result };
  });
}

export const reader = makeReader(t.TOKENS, GogoVerifyParser);
