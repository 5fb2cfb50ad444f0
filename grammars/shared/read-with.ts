import {
  EmbeddedActionsParser,
  type IMultiModeLexerDefinition,
  type IOrAlt,
  Lexer,
  type TokenType,
  createToken,
} from 'chevrotain';

/** Options that all lexers share: places are kept by the record, so offsets are enough. */
const LEXER_OPTIONS = { positionTracking: 'onlyOffset', ensureOptimizations: false } as const;

/** One character of each of the groups in which a lexer looks tokens up: up to U+00FF each for itself, then 255 together. */
const ANY_START = [...Array(256).keys(), 256, ...Array.from({ length: 256 }, (_, index) => 255 * (index + 2))];

/** The lexer and the parser of a grammar: each is made when it is first asked for, since a log needs few of the grammars. */
export interface Reader<Parser> {
  readonly lexer: () => Lexer;
  readonly parser: () => Parser;
}

/** Makes the reader of a grammar; tokens from the specific to the general. */
export function makeReader<Parser extends EmbeddedActionsParser>(
  tokens: TokenType[] | IMultiModeLexerDefinition,
  GrammarOf: new () => Parser,
): Reader<Parser> {
  return { lexer: once(() => new Lexer(tokens, LEXER_OPTIONS)), parser: once(() => new GrammarOf()) };
}

/** Makes a value when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/**
 * Makes a token from its pattern.
 *
 * `example` is text the token matches; a test holds each token to it. A beginning that may be absent is written `(?:…)?`: an
 * empty alternative, `(?:…|)`, is not seen by the lexer, which then tries the pattern at its first letters only.
 */
export function token(name: string, pattern: RegExp | string, example: string): TokenType {
  const hint = mayStartAnyhow(pattern) ? { start_chars_hint: ANY_START } : {};
  return Object.assign(createToken({ name, pattern, line_breaks: false, ...hint }), { LABEL: example });
}

/**
 * A pattern that starts with all characters but some: a lexer cannot tell by itself where to try it, and would then try all
 * tokens at every place. A hint that it may start with any character is always right.
 */
function mayStartAnyhow(pattern: RegExp | string): boolean {
  return pattern instanceof RegExp && /\[\^|\\[DSW]|(?<!\\)\./.test(pattern.source);
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

/** Runs a reader's lexer and one rule of its parser over a text; absent when either does not fit. */
export function readWith<Parser extends EmbeddedActionsParser, Value>(
  reader: Reader<Parser>,
  rule: (parser: Parser) => Value,
  text: string,
): Value | undefined {
  const { tokens, errors } = reader.lexer().tokenize(text);
  if (errors.length > 0) return undefined;
  const parser = reader.parser();
  parser.input = tokens;
  const value = rule(parser);
  return parser.errors.length > 0 ? undefined : value;
}
