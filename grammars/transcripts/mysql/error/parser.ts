import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** An error of the client or of the server, with the names its text holds. */
export interface ClientError {
  readonly code?: string;
  readonly sqlState?: string;
  /** Line of the dump at which the failing statement starts. */
  readonly line?: number;
  /** Where the text starts. */
  readonly messageStart: number;
  /** The first name in backticks, part by part: schema, table, perhaps column. */
  readonly backticked: readonly string[];
  /** Texts between quotes. */
  readonly quoted: readonly string[];
}

/**
 * `ERROR 1062 (23000) at line 272: Duplicate entry '20100' for key 'Layout.PRIMARY'`.
 *
 * The text may be in any language and go on over lines; what is between its quotes stays.
 */
class ErrorParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly error = this.RULE('error', (): ClientError => {
    const head = this.either<Pick<ClientError, 'code' | 'sqlState'>>([
      {
        ALT: () => {
          const code = this.CONSUME(t.Head).image.slice('ERROR '.length, -' ('.length);
          return { code, sqlState: this.CONSUME(t.State).image.slice(0, -1) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Bare);
          return {};
        },
      },
    ]);
    const line = this.OPTION(() => Number(this.CONSUME(t.AtLine).image.slice(' at line '.length)));
    this.OPTION1(() => this.CONSUME(t.InFile));
    const colon = this.CONSUME(t.Colon);
    const names = this.SUBRULE(this.names);
    const messageStart = colon.startOffset + colon.image.length;
    return { ...head, ...(line !== undefined && { line }), messageStart, ...names };
  });

  private readonly names = this.RULE('names', (): Pick<ClientError, 'backticked' | 'quoted'> => {
    const quoted: string[] = [];
    let backticked: readonly string[] = [];
    this.MANY(() =>
      this.OR([
        { ALT: () => quoted.push(this.CONSUME(t.Quoted).image.slice(1, -1)) },
        {
          ALT: () => {
            const name = this.SUBRULE(this.backtickedName);
            if (backticked.length === 0) backticked = name;
            return 0;
          },
        },
        { ALT: () => this.CONSUME(t.Head) },
        { ALT: () => this.CONSUME(t.State) },
        { ALT: () => this.CONSUME(t.Bare) },
        { ALT: () => this.CONSUME(t.AtLine) },
        { ALT: () => this.CONSUME(t.InFile) },
        { ALT: () => this.CONSUME(t.Colon) },
        { ALT: () => this.CONSUME(t.Dot) },
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.Mark) },
      ]),
    );
    return { backticked, quoted };
  });

  private readonly backtickedName = this.RULE('backtickedName', (): readonly string[] => {
    const parts = [this.CONSUME(t.Backticked).image.slice(1, -1)];
    this.MANY({
      GATE: () => this.LA(2).tokenType === t.Backticked,
      DEF: () => {
        this.CONSUME(t.Dot);
        parts.push(this.CONSUME1(t.Backticked).image.slice(1, -1));
      },
    });
    return parts;
  });
}

export const reader = makeReader(t.TOKENS, ErrorParser);
