import { GrammarParser, makeReader } from '../read-with.ts';
import * as t from './tokens.ts';

/** A command line of bcp: what it copies, and which way. */
export interface BcpCommand {
  readonly direction: 'import' | 'export';
  readonly table?: string;
  readonly schema?: string;
}

/** What bcp counts at the end of a copy. */
export interface BcpCount {
  readonly rows: number;
  readonly durationMs?: number;
}

interface Target {
  readonly table?: string;
  readonly schema?: string;
}

/** Lines that the bcp of Microsoft, of Sybase and of FreeTDS have in common. */
class BcpParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `bcp <database>.<schema>.<table> in <file> <options>`; a schema left out is two dots. */
  readonly command = this.RULE('command', (): BcpCommand => {
    this.CONSUME(t.Program);
    const target = this.either<Target>([
      { ALT: () => (this.CONSUME(t.Query), {}) },
      { ALT: () => this.SUBRULE(this.target) },
    ]);
    const direction = this.CONSUME(t.Direction).image.trim().toLowerCase().replace(/^" */, '');
    this.OPTION(() => this.CONSUME(t.Rest));
    return { direction: direction === 'in' ? 'import' : 'export', ...target };
  });

  private readonly target = this.RULE('target', (): Target => {
    this.OPTION(() => this.CONSUME(t.Quote));
    let table = this.SUBRULE(this.name);
    let schema: string | undefined;
    this.MANY(() => {
      const dots = this.CONSUME(t.Dots).image;
      schema = dots === '.' ? table : undefined;
      table = this.SUBRULE1(this.name);
    });
    this.OPTION1(() => this.CONSUME1(t.Quote));
    return { table, ...(schema !== undefined && { schema }) };
  });

  private readonly name = this.RULE('name', (): string =>
    this.either<string>([
      { ALT: () => this.CONSUME(t.Bracketed).image.slice(1, -1) },
      { ALT: () => this.CONSUME(t.Name).image },
    ]),
  );

  /** `<n> rows copied.`, then at times `Network packet size (bytes): <n>` and `Clock Time (ms.) Total     : <ms> …`. */
  readonly count = this.RULE('count', (): BcpCount => {
    const rows = Number.parseInt(this.CONSUME(t.Copied).image, 10);
    this.OPTION(() => this.CONSUME(t.PacketSize));
    const durationMs = this.OPTION1(() => {
      const { image } = this.CONSUME(t.Clock);
      return Number(image.slice(image.lastIndexOf(' ') + 1));
    });
    this.OPTION2(() => this.CONSUME(t.Rest));
    return { rows, ...(durationMs !== undefined && { durationMs }) };
  });
}

export const reader = makeReader(t.TOKENS, BcpParser);
