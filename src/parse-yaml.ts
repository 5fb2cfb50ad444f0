import { type Document, LineCounter, type YAMLError, parseDocument } from 'yaml';

/** Far above any honest file. The parser takes up to 1.5 kB a character for a text that was made to keep it busy. */
export const MOST_YAML_CHARACTERS = 128 * 1024;

/** What is wrong with a text, and where: `pos` are offsets. */
export type ParserMistake = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** A document, what is wrong with its text, and the lines of its offsets. */
export interface ParsedDocument {
  readonly document: Document.Parsed;
  readonly mistakes: readonly ParserMistake[];
  readonly lines: LineCounter;
}

/** Parses a YAML document; absent where values stand so deep in each other that the parser, which calls itself for each level, comes to no end. */
export function parseYaml(text: string): ParsedDocument | undefined {
  const lines = new LineCounter();
  // Every mistake is an error with a stack trace, and there may be one a character.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return { document, mistakes: mistakesOf(document), lines };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Where the parser came to an end of what it can, all that is behind is of no use. */
function mistakesOf({ errors, warnings }: Document.Parsed): readonly ParserMistake[] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep === undefined) return [...errors, ...warnings];
  return [{ code: tooDeep.code, pos: tooDeep.pos, message: 'values stand too deep in each other' }];
}
