import { EmbeddedActionsParser, type IOrAlt, Lexer, type TokenType, createToken } from 'chevrotain';

/** Options that all lexers share: places are kept by the record, so offsets are enough. */
const LEXER_OPTIONS = { positionTracking: 'onlyOffset', ensureOptimizations: false } as const;

/** Makes the lexer of a grammar; tokens from the specific to the general. */
export function makeLexer(tokens: TokenType[]): Lexer {
  return new Lexer(tokens, LEXER_OPTIONS);
}

/**
 * Makes a token from its pattern.
 *
 * `example` is text the token matches; a test holds each token to it.
 */
export function token(name: string, pattern: RegExp | string, example: string): TokenType {
  return Object.assign(createToken({ name, pattern, line_breaks: false }), { LABEL: example });
}

/** The base of all parsers here: no error recovery, since text that does not fit is an event, not a failure. */
export class GrammarParser extends EmbeddedActionsParser {
  constructor(tokens: TokenType[]) {
    super(tokens, { recoveryEnabled: false });
  }

  /** `OR` whose alternatives give values of one type. */
  protected either<Value>(alternatives: IOrAlt<Value>[]): Value {
    return this.OR(alternatives);
  }

  /** A second `either` of the same rule. */
  protected either1<Value>(alternatives: IOrAlt<Value>[]): Value {
    return this.OR1(alternatives);
  }
}

/** Runs a lexer and one rule of a parser over a text; absent when either does not fit. */
export function readWith<Value>(
  lexer: Lexer,
  parser: GrammarParser,
  rule: () => Value,
  text: string,
): Value | undefined {
  const { tokens, errors } = lexer.tokenize(text);
  if (errors.length > 0) return undefined;
  parser.input = tokens;
  const value = rule.call(parser);
  return parser.errors.length > 0 ? undefined : value;
}
