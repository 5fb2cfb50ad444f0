import { makeReader } from '../../../shared/read-with.ts';
import { type Prefix, PrefixedParser } from '../prefixed-parser.ts';
import * as t from './tokens.ts';

/** A line on a table or a part of one, taken apart. */
export interface Row extends Prefix {
  /** `[table]`, `[owner, table]`; empty where none is named. */
  readonly names: readonly string[];
  /** `13.33 GB` */
  readonly size: string | undefined;
  readonly rows: number | undefined;
  readonly seconds: number | undefined;
  /** The words of the line, in any language. */
  readonly words: readonly string[];
}

/**
 * Lines on tables. The dots, the quotes, the unit and the order of the numbers are the same in all languages; the words
 * stand in front of the name, behind the count, or on both sides.
 */
class RowsParser extends PrefixedParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /**
   *     . . imported "<owner>"."<table>":"<partition>"     <size> <rows> rows in <s> seconds using direct_path
   *     . . importing table   "<table>"   <rows> rows imported
   *     . . exporting table    <table>    <rows> rows exported
   */
  readonly row = this.RULE('row', (): Row => {
    const prefix = this.SUBRULE(this.prefix);
    this.OPTION(() => this.CONSUME(t.Dots));
    const words: string[] = [];
    let bareName: string | undefined;
    this.MANY(() => {
      const word = this.SUBRULE(this.word);
      bareName = word.isName ? word.image : undefined;
      words.push(word.image);
    });
    const names = this.OPTION1(() => this.SUBRULE(this.table)) ?? (bareName === undefined ? [] : [bareName]);
    const size = this.OPTION2(() => this.CONSUME(t.Size).image);
    this.MANY1(() => void words.push(this.SUBRULE1(this.word).image));
    const rows = this.OPTION3(() => Number(this.CONSUME(t.Count).image));
    this.MANY2(() => void words.push(this.SUBRULE2(this.word).image));
    const seconds = this.OPTION4(() => this.CONSUME(t.Seconds).image.split(' ')[2]);
    this.MANY3(() => {
      this.SUBRULE(this.rest);
    });
    return { ...prefix, names, size, rows, seconds: seconds === undefined ? undefined : Number(seconds), words };
  });

  /** `Column 8 40          0 rows imported`: the last number. */
  readonly count = this.RULE('count', (): number => {
    let count = Number.NaN;
    this.MANY(() => {
      const number = this.SUBRULE(this.number);
      if (number !== undefined) count = number;
    });
    return count;
  });

  private readonly number = this.RULE('number', (): number | undefined =>
    this.either<number | undefined>([
      { ALT: () => Number(this.CONSUME(t.Count).image) },
      { ALT: () => (this.SUBRULE(this.word), undefined) },
      { ALT: () => (this.CONSUME(t.Size), undefined) },
      { ALT: () => (this.CONSUME(t.Quoted), undefined) },
      { ALT: () => (this.CONSUME(t.Quote), undefined) },
    ]),
  );

  /** The name of a partition, and that of its part, stand behind the table's. */
  private readonly table = this.RULE('table', (): readonly string[] => {
    const names = this.SUBRULE(this.names);
    this.OPTION({
      GATE: () => this.LA(2).tokenType === t.Quoted,
      DEF: () => {
        this.CONSUME(t.Colon);
        this.SUBRULE1(this.names);
      },
    });
    return names;
  });

  private readonly word = this.RULE('word', (): { readonly image: string; readonly isName: boolean } =>
    this.either<{ readonly image: string; readonly isName: boolean }>([
      { ALT: () => ({ image: this.CONSUME(t.Word).image, isName: false }) },
      { ALT: () => ({ image: this.CONSUME(t.BareName).image, isName: true }) },
      { ALT: () => ({ image: this.CONSUME(t.Colon).image, isName: false }) },
      { ALT: () => ({ image: this.CONSUME(t.Dot).image, isName: false }) },
    ]),
  );

  private readonly rest = this.RULE('rest', (): void => {
    this.OR([
      { ALT: () => this.SUBRULE(this.word) },
      { ALT: () => this.CONSUME(t.Count) },
      { ALT: () => this.CONSUME(t.Size) },
      { ALT: () => this.CONSUME(t.Quoted) },
    ]);
  });
}

export const reader = makeReader(t.TOKENS, RowsParser);
