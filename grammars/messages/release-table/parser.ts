import type { IToken, TokenType } from 'chevrotain';
import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What tells the columns of a line apart. */
export type Separator = 'bars' | 'tabs' | 'commas';

const SEPARATORS: Readonly<Record<Separator, TokenType>> = { bars: t.Bar, tabs: t.Tab, commas: t.Comma };

/** A line of a pasted table as a row of pieces; the layout of the table tells which of them separate. */
class ReleaseTableParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `| portal | 8.18.4 | 7310 |`, `portal\t8.18.4\t7310`, `"portal","8.18.4",7310` */
  readonly pieces = this.RULE('pieces', (): readonly IToken[] => {
    const pieces: IToken[] = [];
    this.MANY(() =>
      pieces.push(
        this.OR([
          { ALT: () => this.CONSUME(t.Bar) },
          { ALT: () => this.CONSUME(t.Tab) },
          { ALT: () => this.CONSUME(t.Comma) },
          { ALT: () => this.CONSUME(t.Quoted) },
          { ALT: () => this.CONSUME(t.Rule) },
          { ALT: () => this.CONSUME(t.Colon) },
          { ALT: () => this.CONSUME(t.Text) },
          { ALT: () => this.CONSUME(t.Sign) },
        ]),
      ),
    );
    return pieces;
  });
}

/** Cells of a line, without blanks and quotes around them; a box has a bar at both ends. */
export function cellsOf(pieces: readonly IToken[], separator: Separator): readonly string[] {
  const cells: string[] = [''];
  for (const { tokenType, image } of pieces) {
    if (tokenType === SEPARATORS[separator]) cells.push('');
    else
      cells.push(`${cells.pop() ?? ''}${tokenType === t.Quoted && separator !== 'bars' ? image.slice(1, -1) : image}`);
  }
  const trimmed = cells.map((cell) => cell.trim());
  const isBox = separator === 'bars' && pieces[0]?.tokenType === t.Bar;
  return isBox ? trimmed.slice(1, trimmed.at(-1) === '' ? -1 : undefined) : trimmed;
}

/** Widths of the columns below a rule `----- ---`: each with the blank behind it. */
export function widthsOf(pieces: readonly IToken[]): readonly number[] {
  return pieces.filter(({ tokenType }) => tokenType === t.Rule).map(({ image }) => image.length + 1);
}

/** The name and the value of a line `servletContextName: portal`. */
export function fieldOf(pieces: readonly IToken[]): { readonly column: string; readonly value: string } {
  const [name, ...others] = pieces;
  const value = others.slice(1).map(({ image }) => image);
  return { column: name.image.trim(), value: value.join('').trim() };
}

export const reader = makeReader(t.TOKENS, ReleaseTableParser);
