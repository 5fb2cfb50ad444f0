import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import { Level, Line, LoggerClose, LoggerName, LoggerOpen, TOKENS, Thread } from './tokens.ts';

/** Parts of a console header as they stand in the text. */
export interface ConsoleHeader {
  readonly level?: string;
  readonly thread?: string;
  readonly logger: string;
}

/** `[level] [thread] logger`: the header of the pattern `%d %-5p [%t][%c{1}:%L] %m%n` without its time stamp. */
class ConsoleHeaderParser extends GrammarParser {
  constructor() {
    super(TOKENS);
    this.performSelfAnalysis();
  }

  readonly header = this.RULE('header', (): ConsoleHeader => {
    const level = this.OPTION(() => this.CONSUME(Level).image.trimEnd());
    const thread = this.OPTION1(() => this.CONSUME(Thread).image.slice(1, -1));
    this.CONSUME(LoggerOpen);
    const logger = this.CONSUME(LoggerName).image;
    this.OPTION2(() => this.CONSUME(Line));
    this.CONSUME(LoggerClose);
    return { logger, ...(level !== undefined && { level }), ...(thread !== undefined && { thread }) };
  });
}

export const reader = makeReader(TOKENS, ConsoleHeaderParser);
