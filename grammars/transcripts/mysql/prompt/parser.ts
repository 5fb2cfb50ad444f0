import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A prompt with the command that was typed behind it. */
export interface Prompt {
  readonly isMariadb: boolean;
  /** The schema that what follows goes to. */
  readonly schema?: string;
}

/** `mysql> use lportal;`, `MariaDB [lportal]> source dump.sql`. */
class PromptParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly prompt = this.RULE('prompt', (): Prompt => {
    const shown = this.either<Prompt>([
      { ALT: () => (this.CONSUME(t.MysqlPrompt), { isMariadb: false }) },
      { ALT: () => this.SUBRULE(this.mariadb) },
    ]);
    const used = this.OPTION(() => {
      this.CONSUME(t.Use);
      return bare(this.CONSUME(t.Name).image);
    });
    this.MANY(() =>
      this.OR1([
        { ALT: () => this.CONSUME1(t.Name) },
        { ALT: () => this.CONSUME(t.NoSchema) },
        { ALT: () => this.CONSUME(t.PromptEnd) },
        { ALT: () => this.CONSUME1(t.Use) },
        { ALT: () => this.CONSUME(t.Rest) },
      ]),
    );
    return used === undefined ? shown : { ...shown, schema: used };
  });

  private readonly mariadb = this.RULE('mariadb', (): Prompt => {
    this.CONSUME(t.MariadbPrompt);
    const schema = this.either<string | undefined>([
      { ALT: () => (this.CONSUME(t.NoSchema), undefined) },
      { ALT: () => this.CONSUME(t.Name).image },
    ]);
    this.CONSUME(t.PromptEnd);
    return { isMariadb: true, ...(schema !== undefined && { schema }) };
  });
}

function bare(name: string): string {
  return name.startsWith('`') ? name.slice(1, -1) : name;
}

export const reader = makeReader(t.TOKENS, PromptParser);
