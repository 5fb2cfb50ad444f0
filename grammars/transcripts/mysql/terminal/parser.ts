import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What the recorder of a terminal, or the shell's `time`, says. */
export type TerminalLine =
  | { readonly kind: 'started'; readonly stamp: string; readonly program?: string }
  | { readonly kind: 'done'; readonly stamp: string; readonly exitCode?: number }
  | { readonly kind: 'elapsed'; readonly durationMs: number };

/** `Script started on 2024-03-01 02:11:09+01:00 [COMMAND="mysql -vv lportal < dump.sql"]`, `real 12m4.567s`. */
class TerminalParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): TerminalLine =>
    this.either<TerminalLine>([
      { ALT: () => this.SUBRULE(this.started) },
      { ALT: () => this.SUBRULE(this.done) },
      { ALT: () => this.SUBRULE(this.elapsed) },
    ]),
  );

  private readonly started = this.RULE('started', (): TerminalLine => {
    this.CONSUME(t.Started);
    const stamp = this.CONSUME(t.Stamp).image;
    let program: string | undefined;
    this.MANY(() =>
      this.OR([
        { ALT: () => (program = this.CONSUME(t.Program).image) },
        {
          ALT: () => {
            this.SUBRULE(this.other);
          },
        },
      ]),
    );
    return { kind: 'started', stamp, ...(program !== undefined && { program }) };
  });

  private readonly done = this.RULE('done', (): TerminalLine => {
    this.CONSUME(t.Done);
    const stamp = this.CONSUME(t.Stamp).image;
    let exitCode: number | undefined;
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.ExitCode);
            exitCode = Number(this.CONSUME(t.Number_).image);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.other);
          },
        },
      ]);
    });
    return { kind: 'done', stamp, ...(exitCode !== undefined && { exitCode }) };
  });

  private readonly elapsed = this.RULE('elapsed', (): TerminalLine => {
    this.CONSUME(t.Real);
    const minutes = this.OPTION(() => Number.parseFloat(this.CONSUME(t.Minutes).image)) ?? 0;
    const seconds = Number.parseFloat(this.CONSUME(t.Number_).image.replace(',', '.'));
    return { kind: 'elapsed', durationMs: Math.round((minutes * 60 + seconds) * 1000) };
  });

  private readonly other = this.RULE('other', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Number_) },
      { ALT: () => this.CONSUME(t.Minutes) },
      { ALT: () => this.CONSUME(t.Real) },
      { ALT: () => this.CONSUME(t.Stamp) },
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.Mark) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, TerminalParser);
