import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import type { PrintedTime } from '../oracle-time.ts';
import * as t from './tokens.ts';

/** Start of a run of SQL*Loader. */
export interface LoaderBanner {
  readonly version: string | undefined;
  readonly time: PrintedTime | undefined;
}

/** What SQL*Loader prints, whatever the language. */
class LoaderParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `SQL*Loader: Release <v> - Production on <weekday> <month> <d> <hh:mm:ss> <yyyy>`, below it `Version <v>` */
  readonly banner = this.RULE('banner', (): LoaderBanner => {
    this.CONSUME(t.Banner);
    const versions = [this.CONSUME(t.Version).image];
    const words: string[] = [];
    this.MANY(() => void words.push(this.SUBRULE(this.word)));
    const time = this.OPTION(() => this.SUBRULE(this.time));
    this.MANY1(() => this.SUBRULE1(this.word));
    this.OPTION1(() => versions.push(this.CONSUME1(t.Version).image));
    return { version: versions.at(-1), time: time && { ...time, month: words.at(-1) ?? '' } };
  });

  /** `Table <table>:`, `Table <owner>.<table>, Partition <partition>:`, `Table <table>, loaded from every logical record.` */
  readonly heading = this.RULE('heading', (): readonly string[] => {
    this.CONSUME(t.Word);
    const names = this.SUBRULE(this.names);
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.CONSUME1(t.Word);
      this.SUBRULE1(this.names);
    });
    this.OR([
      { ALT: () => this.CONSUME(t.Colon) },
      {
        ALT: () => {
          this.CONSUME(t.LoadedFrom);
          this.MANY(() => {
            this.SUBRULE(this.any);
          });
        },
      },
    ]);
    return names;
  });

  /** `  8 Rows successfully loaded.` */
  readonly count = this.RULE('count', (): number => {
    const count = Number(this.CONSUME(t.Count).image);
    this.MANY(() => {
      this.SUBRULE(this.any);
    });
    return count;
  });

  /** `Record 2: Rejected - Error on table <table>, column <column>.` */
  readonly rejected = this.RULE('rejected', (): readonly string[] => {
    this.CONSUME(t.Word);
    this.CONSUME(t.Count);
    this.CONSUME(t.Colon);
    this.MANY(() => this.CONSUME1(t.Word));
    const names = this.OPTION(() => this.SUBRULE(this.names));
    this.MANY1(() => {
      this.SUBRULE(this.any);
    });
    return names ?? [];
  });

  /** `Elapsed time was:     00:00:07.05` */
  readonly elapsed = this.RULE('elapsed', (): string => {
    this.MANY(() => this.SUBRULE(this.word));
    this.CONSUME(t.Colon);
    return this.CONSUME(t.Hundredths).image;
  });

  readonly tooManyErrors = this.RULE('tooManyErrors', (): true => {
    this.CONSUME(t.TooManyErrors);
    this.MANY(() => {
      this.SUBRULE(this.any);
    });
    return true;
  });

  private readonly names = this.RULE('names', (): readonly string[] => {
    const names = [this.SUBRULE(this.name)];
    this.MANY({
      GATE: () => this.LA(2).tokenType === t.Name || this.LA(2).tokenType === t.Quoted,
      DEF: () => {
        this.CONSUME(t.Dot);
        names.push(this.SUBRULE1(this.name));
      },
    });
    return names;
  });

  private readonly name = this.RULE('name', (): string =>
    this.either([{ ALT: () => this.CONSUME(t.Name).image }, { ALT: () => this.CONSUME(t.Quoted).image.slice(1, -1) }]),
  );

  /** `17 11:35:07 2025` */
  private readonly time = this.RULE('time', (): Omit<PrintedTime, 'month'> => {
    const day = Number(this.CONSUME(t.Count).image);
    const clock = this.CONSUME(t.Clock).image;
    return { day, clock, year: Number(this.CONSUME1(t.Count).image) };
  });

  private readonly word = this.RULE('word', (): string =>
    this.either([{ ALT: () => this.CONSUME(t.Word).image }, { ALT: () => this.CONSUME(t.Name).image }]),
  );

  private readonly any = this.RULE('any', (): void => {
    this.OR([
      { ALT: () => this.SUBRULE(this.word) },
      { ALT: () => this.CONSUME(t.Count) },
      { ALT: () => this.CONSUME(t.Quoted) },
      { ALT: () => this.CONSUME(t.Quote) },
      { ALT: () => this.CONSUME(t.Colon) },
      { ALT: () => this.CONSUME(t.Comma) },
      { ALT: () => this.CONSUME(t.Dot) },
      { ALT: () => this.CONSUME(t.Clock) },
      { ALT: () => this.CONSUME(t.Hundredths) },
      { ALT: () => this.CONSUME(t.Version) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, LoaderParser);
