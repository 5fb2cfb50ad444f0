import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What the server has to say of a statement that it ran, shown with --show-warnings. */
export interface ServerNote {
  readonly isNote: boolean;
  readonly code: string;
  readonly message: string;
}

/** `Warning (Code 1366): Incorrect string value: '\xF0\x9F\x9A\x80' for column 'title' at row 4`. */
class NoteParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly note = this.RULE('note', (): ServerNote => {
    const isNote = this.either([
      { ALT: () => (this.CONSUME(t.Note), true) },
      { ALT: () => (this.CONSUME(t.Warning), false) },
    ]);
    const code = this.CONSUME(t.Code).image;
    this.CONSUME(t.Colon);
    return { isNote, code, message: this.CONSUME(t.Message).image };
  });
}

export const reader = makeReader(t.TOKENS, NoteParser);
