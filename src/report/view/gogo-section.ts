import { ownValue } from '../../model/own-value.ts';
import type { GogoResult } from '../../model/gogo.ts';
import type { Attributes, AttributeValue } from '../../model/meaning.ts';
import type { Report } from '../../model/report.ts';
import { countOf } from './format-values.ts';
import { gogoMark } from './marks.ts';
import { oneLine, shorten } from './name-view.ts';
import { placeText } from './place-text.ts';
import { EMPTY_PART, type PartView, type SectionView } from './section-view.ts';
import { type TableColumn, tablesOf, type TableView } from './table-view.ts';
import { visibleText } from '../../visible-text.ts';

const MAX_TITLE_LENGTH = 200;
const MAX_COLUMNS = 8;
/** An answer that needs nobody is folded; a short one that failed is not. */
const MAX_OPEN_ROWS = 12;

/** Shows the commands of Gogo sessions with their answers, in the order of the sessions. */
export function gogoSection({ gogo, sources }: Report): SectionView {
  return {
    anchor: 'gogo',
    title: 'Gogo shell',
    parts: gogo.map((result) => resultPart(result, sources)),
    brief: [],
  };
}

function resultPart(result: GogoResult, sources: Report['sources']): PartView {
  const { outcome, rows, place } = result;
  const mark = gogoMark(outcome);
  const said = rows.length > 0 ? countOf(rows.length, 'row') : mark.word;
  return {
    ...EMPTY_PART,
    title: `${commandOf(result)}: ${outcome === 'ok' || rows.length === 0 ? said : `${mark.word}, ${said}`}`,
    tone: mark.tone,
    symbol: mark.symbol,
    places: [placeText(place, sources)],
    tables: rowsTable(rows),
    folded: rows.length > 0 && (outcome === 'ok' || rows.length > MAX_OPEN_ROWS),
  };
}

function commandOf({ command, argument = '' }: GogoResult): string {
  const known = command === 'unknown' ? 'Answer to a command that was not copied' : command;
  return shorten(oneLine(`${known} ${argument}`), MAX_TITLE_LENGTH);
}

/** Shows the rows by the names of what they hold, in the order in which those come first. */
function rowsTable(rows: readonly Attributes[]): readonly TableView[] {
  const [first, ...others] = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, MAX_COLUMNS);
  if (first === undefined) return [];
  const column = (name: string, look: 'work' | 'text'): TableColumn<Attributes> => ({
    head: headOf(name),
    look,
    cell: (row) => valueText(ownValue(row, name)),
  });
  return tablesOf({
    caption: 'What it answered',
    noun: 'row',
    items: rows,
    columns: [column(first, 'work'), ...others.map((name) => column(name, 'text'))],
  });
}

/** `fromSchema` becomes `From schema`. */
function headOf(name: string): string {
  const words = oneLine(visibleText(name)).replace(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function valueText(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
