import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of a restore or of a script, taken apart. */
export type ScriptLine = { readonly stamp?: string } & (
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'pages' | 'upgrading' | 'context' | 'complete' | 'aborted' }
  /** All files together, in pages of 8 KB. */
  | { readonly kind: 'restored'; readonly pages: number; readonly seconds: number }
  | { readonly kind: 'affected'; readonly rows: number }
  | { readonly kind: 'completion'; readonly time: string }
  | { readonly kind: 'client'; readonly text: string }
);

/** Lines that `RESTORE` and sqlcmd print, and the server's own log of them. */
class RestoreParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): ScriptLine => {
    const stamp = this.OPTION(() => this.CONSUME(t.Stamp).image);
    const line = this.either<ScriptLine>([
      { ALT: () => ({ kind: 'percent', percent: Number.parseInt(this.CONSUME(t.Percent).image, 10) }) },
      { ALT: () => this.SUBRULE(this.processed) },
      { ALT: () => this.SUBRULE(this.restore) },
      { ALT: () => (this.CONSUME(t.Upgrading), { kind: 'upgrading' }) },
      { ALT: () => (this.CONSUME(t.Complete), { kind: 'complete' }) },
      { ALT: () => (this.CONSUME(t.Context), { kind: 'context' }) },
      { ALT: () => ({ kind: 'affected', rows: Number.parseInt(this.CONSUME(t.Affected).image.slice(1), 10) }) },
      { ALT: () => this.SUBRULE(this.completion) },
      { ALT: () => this.SUBRULE(this.client) },
    ]);
    return stamp === undefined ? line : { ...line, stamp };
  });

  /** `Processed <n> pages for database '<name>', file '<name>' on file <n>.` */
  private readonly processed = this.RULE('processed', (): ScriptLine => {
    this.CONSUME(t.Processed);
    this.SUBRULE(this.rest);
    return { kind: 'pages' };
  });

  /**
   * `RESTORE DATABASE successfully processed <n> pages in <s> seconds (<x> MB/sec).` in any language, or
   * `RESTORE DATABASE is terminating abnormally.`
   */
  private readonly restore = this.RULE('restore', (): ScriptLine => {
    this.CONSUME(t.Restore);
    const { numbers } = this.SUBRULE(this.rest);
    return this.ACTION((): ScriptLine => {
      const [pages, seconds] = numbers;
      return pages === undefined || seconds === undefined ? { kind: 'aborted' } : { kind: 'restored', pages, seconds };
    });
  });

  /** `Completion time: 2025-03-01T20:14:07.1600986+01:00` (SSMS 18 and later) */
  private readonly completion = this.RULE('completion', (): ScriptLine => {
    this.CONSUME(t.Completion);
    const time = this.CONSUME(t.IsoTime).image;
    this.OPTION(() => this.CONSUME(t.Words));
    return { kind: 'completion', time };
  });

  /** `Sqlcmd: Error: <text of the driver>`, `Sqlcmd: '<file>': Invalid filename.` */
  private readonly client = this.RULE('client', (): ScriptLine => {
    this.CONSUME(t.Client);
    return { kind: 'client', text: this.SUBRULE(this.rest).text };
  });

  /** Text with numbers in it. */
  private readonly rest = this.RULE('rest', (): { numbers: readonly number[]; text: string } => {
    const numbers: number[] = [];
    let text = '';
    this.MANY(() => {
      text += this.either<string>([
        {
          ALT: () => {
            const { image } = this.CONSUME(t.Decimal);
            numbers.push(Number(image.replace(',', '.')));
            return image;
          },
        },
        { ALT: () => this.CONSUME(t.Words).image },
        { ALT: () => this.CONSUME(t.Restore).image },
        { ALT: () => this.CONSUME(t.Affected).image },
        { ALT: () => this.CONSUME(t.Percent).image },
        { ALT: () => this.CONSUME(t.IsoTime).image },
        { ALT: () => this.CONSUME(t.Stamp).image },
        { ALT: () => this.CONSUME(t.Processed).image },
        { ALT: () => this.CONSUME(t.Client).image },
        { ALT: () => this.CONSUME(t.Completion).image },
        { ALT: () => this.CONSUME(t.Context).image },
        { ALT: () => this.CONSUME(t.Complete).image },
        { ALT: () => this.CONSUME(t.Upgrading).image },
      ]);
    });
    return { numbers, text };
  });
}

export const reader = makeReader(t.TOKENS, RestoreParser);
