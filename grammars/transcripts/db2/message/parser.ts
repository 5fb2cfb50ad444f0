import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of DB2, taken apart. */
export interface Db2Message {
  /** `SQL3149N`: the letter is not the severity, utilities print N and W for information, too. */
  readonly code: string;
  /** Its text in one line: breaks are where the screen ended. */
  readonly text: string;
  /** Numbers in quotes, which stand in the same order in all languages. */
  readonly numbers: readonly number[];
  /** Names in quotes. */
  readonly names: readonly string[];
  /** `08/31/2025 07:29:57.000546` */
  readonly time?: string;
  readonly sqlState?: string;
  /** It names RESTORE or ROLLFORWARD. */
  readonly ofRestore: boolean;
  /** It names SQL. */
  readonly ofStatement: boolean;
}

/** A message of DB2: its code, two blanks, its text, broken at about 80 columns. */
class MessageParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): Db2Message => {
    const code = this.CONSUME(t.Code).image;
    const numbers: number[] = [];
    const names: string[] = [];
    let text = '';
    let time: string | undefined;
    let sqlState: string | undefined;
    let ofRestore = false;
    let ofStatement = false;
    this.MANY(() => {
      text += this.either<string>([
        { ALT: () => (this.CONSUME(t.Blanks), ' ') },
        { ALT: () => this.CONSUME(t.Word).image },
        { ALT: () => this.CONSUME(t.Quote).image },
        { ALT: () => this.CONSUME1(t.Code).image },
        {
          ALT: () => {
            const { image } = this.CONSUME(t.QuotedNumber);
            numbers.push(Number(image.slice(1, -1)));
            return image;
          },
        },
        {
          ALT: () => {
            time = this.CONSUME(t.QuotedTime).image.slice(1, -1);
            return `"${time.slice(0, 10)} ${time.slice(-15)}"`;
          },
        },
        {
          ALT: () => {
            const { image } = this.CONSUME(t.Quoted);
            names.push(image.slice(1, -1));
            return image.replaceAll('\n', ' ');
          },
        },
        {
          ALT: () => {
            const { image } = this.CONSUME(t.SqlState);
            sqlState = image.slice('SQLSTATE='.length);
            return image;
          },
        },
        {
          ALT: () => {
            ofStatement = true;
            return this.CONSUME(t.Sql).image;
          },
        },
        {
          ALT: () => {
            ofRestore = true;
            return this.CONSUME(t.Restore).image;
          },
        },
      ]);
    });
    return this.ACTION(() => ({
      code,
      text: text.trim(),
      numbers,
      names,
      ofRestore,
      ofStatement,
      ...(time !== undefined && { time: `${time.slice(0, 10)} ${time.slice(-15)}` }),
      ...(sqlState !== undefined && { sqlState }),
    }));
  });
}

export const reader = makeReader(t.TOKENS, MessageParser);
