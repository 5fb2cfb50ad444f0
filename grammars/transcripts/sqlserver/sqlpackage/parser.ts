import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of SqlPackage, taken apart. */
export type PackageLine =
  | { readonly kind: 'importing' | 'exporting' | 'imported' | 'exported' | 'step' }
  | { readonly kind: 'table'; readonly table: string; readonly schema?: string }
  | { readonly kind: 'elapsed'; readonly durationMs: number }
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'coded'; readonly code: string; readonly isWarning: boolean; readonly text: string };

/** Lines of SqlPackage, also where a PowerShell module prints them. */
class SqlPackageParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): PackageLine => {
    this.OPTION(() => this.CONSUME(t.Wrapper));
    return this.either<PackageLine>([
      { ALT: () => (this.CONSUME(t.Beginning), { kind: 'importing' }) },
      { ALT: () => (this.CONSUME(t.Exporting), { kind: 'exporting' }) },
      { ALT: () => (this.CONSUME(t.Imported), { kind: 'imported' }) },
      { ALT: () => (this.CONSUME(t.Exported), { kind: 'exported' }) },
      { ALT: () => (this.CONSUME(t.Step), { kind: 'step' }) },
      { ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.SUBRULE(this.elapsed) },
      { ALT: () => (this.CONSUME(t.Fault), { kind: 'fault', text: this.SUBRULE(this.text) }) },
      { ALT: () => this.SUBRULE(this.coded) },
    ]);
  });

  /** `Processing Table '[<schema>].[<table>]'.` */
  private readonly table = this.RULE('table', (): PackageLine => {
    this.CONSUME(t.ProcessingTable);
    const first = this.CONSUME(t.Bracketed).image.slice(1, -1);
    const second = this.OPTION(() => {
      this.CONSUME(t.Dot);
      return this.CONSUME1(t.Bracketed).image.slice(1, -1);
    });
    this.CONSUME(t.TableEnd);
    return second === undefined ? { kind: 'table', table: first } : { kind: 'table', table: second, schema: first };
  });

  /** `Time elapsed <hours>:<minutes>:<seconds>` */
  private readonly elapsed = this.RULE('elapsed', (): PackageLine => {
    this.CONSUME(t.Elapsed);
    const parts = this.CONSUME(t.Duration).image.split(':').map(Number);
    this.OPTION(() => this.SUBRULE(this.text));
    return { kind: 'elapsed', durationMs: Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * 1000) };
  });

  /** `Error SQL72014: Core Microsoft SqlClient Data Provider: Msg <number>, Level … <text>`; the first word is localized. */
  private readonly coded = this.RULE('coded', (): PackageLine => {
    const { image } = this.CONSUME(t.Coded);
    const [severity, code] = image.split(' ', 2);
    return { kind: 'coded', code: code.slice(0, -1), isWarning: /^[WA]/.test(severity), text: this.SUBRULE(this.text) };
  });

  private readonly text = this.RULE('text', (): string => {
    let text = '';
    this.MANY(() => {
      text += this.OR([
        { ALT: () => this.CONSUME(t.Text).image },
        { ALT: () => this.CONSUME(t.Bracketed).image },
        { ALT: () => this.CONSUME(t.Dot).image },
        { ALT: () => this.CONSUME(t.TableEnd).image },
        { ALT: () => this.CONSUME(t.Duration).image },
        { ALT: () => this.CONSUME(t.Coded).image },
        { ALT: () => this.CONSUME(t.Fault).image },
        { ALT: () => this.CONSUME(t.Step).image },
        { ALT: () => this.CONSUME(t.Imported).image },
        { ALT: () => this.CONSUME(t.Exported).image },
        { ALT: () => this.CONSUME(t.Beginning).image },
        { ALT: () => this.CONSUME(t.Exporting).image },
        { ALT: () => this.CONSUME(t.Elapsed).image },
        { ALT: () => this.CONSUME(t.ProcessingTable).image },
        { ALT: () => this.CONSUME(t.Wrapper).image },
      ]);
    });
    return text.trim();
  });
}

export const reader = makeReader(t.TOKENS, SqlPackageParser);
