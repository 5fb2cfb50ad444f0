import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of the upgrade recorder or its report, taken apart. */
export type RecorderMessage =
  | { readonly kind: 'finished'; readonly type: string; readonly result: string }
  | { readonly kind: 'nothing-pending' | 'unresolved' | 'unrelated-errors' | 'report-started' }
  | { readonly kind: 'unknown' | 'report-generated' | 'report-skipped' | 'report-failed'; readonly text: string };

/** Result of the upgrade and of its report. */
class RecorderParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): RecorderMessage =>
    this.either<RecorderMessage>([
      { ALT: () => this.SUBRULE(this.finished) },
      { ALT: () => (this.CONSUME(t.NothingPending), { kind: 'nothing-pending' }) },
      { ALT: () => (this.CONSUME(t.Unresolved), { kind: 'unresolved' }) },
      { ALT: () => (this.CONSUME(t.UnrelatedErrors), { kind: 'unrelated-errors' }) },
      { ALT: () => (this.CONSUME(t.ReportStarted), { kind: 'report-started' }) },
      { ALT: () => this.SUBRULE(this.withText) },
    ]),
  );

  private readonly finished = this.RULE('finished', (): RecorderMessage => {
    const type = this.CONSUME(t.Type).image.toLowerCase();
    this.CONSUME(t.Finished);
    return { kind: 'finished', type, result: this.CONSUME(t.Rest).image.trim() };
  });

  private readonly withText = this.RULE('withText', (): RecorderMessage => {
    const kind = this.either<'unknown' | 'report-generated' | 'report-skipped' | 'report-failed'>([
      { ALT: () => (this.CONSUME(t.Unknown), 'unknown') },
      { ALT: () => (this.CONSUME(t.ReportGenerated), 'report-generated') },
      { ALT: () => (this.CONSUME(t.ReportSkipped), 'report-skipped') },
      { ALT: () => (this.CONSUME(t.ReportFailed), 'report-failed') },
    ]);
    const text = this.OPTION(() => this.CONSUME(t.Rest).image) ?? '';
    return { kind, text };
  });
}

export const reader = makeReader(t.TOKENS, RecorderParser);
