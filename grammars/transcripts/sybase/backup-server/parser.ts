import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message of the Backup Server, taken apart. */
export interface BackupMessage {
  /** `4.141.2.40`: major, minor, severity, state. */
  readonly code: string;
  readonly major: number;
  readonly minor: number;
  /** 1 is information, 2 and more an error. */
  readonly severity: number;
  readonly text: string;
  readonly isProgress: boolean;
  readonly percent?: number;
  readonly stamp?: string;
}

/** `Backup Server: <major>.<minor>.<severity>.<state>: <text>` */
class BackupParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): BackupMessage => {
    this.MANY(() => this.CONSUME(t.Prompt));
    const stamp = this.OPTION(() => this.CONSUME(t.Stamp).image.slice(0, -2));
    this.CONSUME(t.Origin);
    const code = this.CONSUME(t.Code).image;
    const [major, minor, severity] = code.split('.').map(Number);
    let isProgress = false;
    let percent: number | undefined;
    this.OPTION1(() => {
      this.CONSUME(t.Progress);
      isProgress = true;
    });
    this.OPTION2(() => {
      percent = Number.parseInt(this.CONSUME(t.Percent).image.slice(1), 10);
    });
    const text = this.OPTION3(() => this.CONSUME(t.Text).image.replace(/^: /, '').trim()) ?? '';
    return {
      ...{ code, major, minor, severity, text, isProgress },
      ...(percent !== undefined && { percent }),
      ...(stamp !== undefined && { stamp }),
    };
  });
}

export const reader = makeReader(t.TOKENS, BackupParser);
