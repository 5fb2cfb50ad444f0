import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A diagnostic record of the ODBC driver, taken apart. */
export interface Diagnostic {
  readonly sqlState: string;
  /** Number of the server's message; absent where the driver itself speaks. */
  readonly native?: string;
  readonly text: string;
}

/** Diagnostics of the ODBC driver, as bcp prints them. */
class OdbcParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `SQLState = <5 characters>, NativeError = <n>`, then `Error = [Microsoft][<driver>][SQL Server]<text>` */
  readonly diagnostic = this.RULE('diagnostic', (): Diagnostic => {
    this.CONSUME(t.SqlState);
    const sqlState = this.CONSUME(t.Code).image;
    this.CONSUME(t.Native);
    const native = this.CONSUME1(t.Code).image;
    this.OPTION(() => this.CONSUME(t.Label));
    this.OPTION1(() => this.CONSUME(t.Origin));
    let text = '';
    this.MANY(() => {
      text += this.OR([{ ALT: () => this.CONSUME(t.Text).image }, { ALT: () => this.CONSUME2(t.Code).image }]);
    });
    return { sqlState, text: text.trim(), ...(native !== '0' && { native }) };
  });
}

export const reader = makeReader(t.TOKENS, OdbcParser);
