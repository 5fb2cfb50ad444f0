import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Open, OtherKey, ReportKey, Separator, TOKENS, Value } from './tokens.ts';

/** A key of the report, without `upgrade.report.`, and its value. */
export interface ReportEntry {
  readonly key: string;
  readonly value: string;
}

/** `{upgrade.report.<key>=<value>, upgrade.report.<key>=<value>}`, without the brace at its end. */
class ReportContextParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly context = this.RULE('context', (): readonly ReportEntry[] => {
    const entries: ReportEntry[] = [];
    this.CONSUME(Open);
    this.AT_LEAST_ONE_SEP({
      SEP: Separator,
      DEF: () => {
        const entry = this.SUBRULE(this.entry);
        if (entry !== undefined) entries.push(entry);
      },
    });
    return entries;
  });

  private readonly entry = this.RULE('entry', (): ReportEntry | undefined => {
    const key = this.either<string | undefined>([
      { ALT: () => this.CONSUME(ReportKey).image.slice('upgrade.report.'.length, -1) },
      { ALT: () => (this.CONSUME(OtherKey), undefined) },
    ]);
    const value = this.OPTION(() => this.CONSUME(Value).image) ?? '';
    return key === undefined ? undefined : { key, value };
  });
}

export const reader = makeReader(TOKENS, ReportContextParser);
