import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { makeReader } from '../shared/read-with.ts';
import * as t from './tokens.ts';

/** One line of a stack trace, taken apart. */
export type TraceLine =
  | { readonly kind: 'frame'; readonly method: string; readonly location: string }
  | { readonly kind: 'skipped' }
  /** `startOffset` … `endOffset`: the line in the text; `messageOffset`: behind the type and its colon. */
  | {
      readonly kind: 'head' | 'cause' | 'suppressed';
      readonly type: string;
      readonly startOffset: number;
      readonly messageOffset: number;
      readonly endOffset: number;
    }
  | { readonly kind: 'text'; readonly startOffset: number; readonly endOffset: number };

/**
 * A record's text line by line: heads (`<class>: <message>`, `Caused by: …`), frames, and text that belongs to the
 * message above it.
 */
class TraceParser extends EmbeddedActionsParser {
  constructor() {
    super(t.TOKENS, { recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  readonly trace = this.RULE('trace', (): readonly TraceLine[] => {
    const lines: TraceLine[] = [];
    this.MANY(() => lines.push(this.SUBRULE(this.line)));
    return lines;
  });

  private readonly line = this.RULE('line', (): TraceLine =>
    this.OR([
      { ALT: () => this.SUBRULE(this.frame) },
      { ALT: () => this.SUBRULE(this.cause) },
      { ALT: () => this.SUBRULE(this.head) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.skipped) },
    ]),
  );

  /** `\tat <method>(<file>:<line>) ~[<jar>:<version>]` */
  private readonly frame = this.RULE('frame', (): TraceLine => {
    this.CONSUME(t.At);
    const method = this.CONSUME(t.Method).image;
    const location = this.CONSUME(t.Location).image;
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(t.Jar) }, { ALT: () => this.CONSUME(t.FrameRest) }]));
    this.OPTION(() => this.CONSUME(t.Newline));
    return { kind: 'frame', method, location };
  });

  /** `Caused by: <class>: <message>`; Oracle's driver prints a class without package here. */
  private readonly cause = this.RULE('cause', (): TraceLine => {
    const opening = this.OR([{ ALT: () => this.CONSUME(t.CausedBy) }, { ALT: () => this.CONSUME(t.Suppressed) }]);
    const type = this.OR1([
      { ALT: () => this.CONSUME(t.ExceptionType) },
      { ALT: () => this.CONSUME(t.BareType) },
      { ALT: () => this.CONSUME(t.Text) },
    ]);
    const end = this.SUBRULE(this.rest);
    return this.ACTION(() => headOf(opening.tokenType === t.Suppressed ? 'suppressed' : 'cause', type, end));
  });

  private readonly head = this.RULE('head', (): TraceLine => {
    this.OPTION(() => this.CONSUME(t.InThread));
    const type = this.CONSUME(t.ExceptionType);
    const end = this.SUBRULE(this.rest);
    return this.ACTION(() => headOf('head', type, end));
  });

  private readonly text = this.RULE('text', (): TraceLine => {
    const first = this.OR([
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.BareType) },
      { ALT: () => this.CONSUME(t.Colon) },
    ]);
    const end = this.SUBRULE(this.rest);
    return this.ACTION(() => ({
      kind: 'text',
      startOffset: first.startOffset,
      endOffset: end.lastOffset || endOf(first),
    }));
  });

  private readonly skipped = this.RULE('skipped', (): TraceLine => {
    this.OR([{ ALT: () => this.CONSUME(t.BlankLine) }, { ALT: () => this.CONSUME(t.Elision) }]);
    return { kind: 'skipped' };
  });

  /** What is left of a line; its colons and class names are message here. */
  private readonly rest = this.RULE('rest', () => {
    let messageOffset = 0;
    let lastOffset = 0;
    this.OPTION(() => {
      messageOffset = endOf(this.CONSUME(t.Colon));
    });
    this.MANY(() => {
      const part = this.OR([
        { ALT: () => this.CONSUME1(t.Colon) },
        { ALT: () => this.CONSUME(t.ExceptionType) },
        { ALT: () => this.CONSUME(t.BareType) },
        { ALT: () => this.CONSUME(t.Text) },
      ]);
      lastOffset = this.ACTION(() => endOf(part));
    });
    this.OPTION1(() => this.CONSUME(t.BlankLine));
    return { messageOffset, lastOffset };
  });
}

function endOf(part: IToken): number {
  return part.startOffset + part.image.length;
}

function headOf(
  kind: 'head' | 'cause' | 'suppressed',
  type: IToken,
  { messageOffset, lastOffset }: { messageOffset: number; lastOffset: number },
): TraceLine {
  const endOffset = Math.max(lastOffset, messageOffset, endOf(type));
  return {
    kind,
    type: type.image.trimEnd(),
    startOffset: type.startOffset,
    messageOffset: messageOffset || endOffset,
    endOffset,
  };
}

export const reader = makeReader(t.LEXER_DEFINITION, TraceParser);
