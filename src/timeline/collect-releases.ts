import type { LogEvent } from '../model/event.ts';
import type { ReleaseRow } from '../model/gogo.ts';
import type { Attributes, AttributeValue } from '../model/meaning.ts';
import { type Place, placeOf } from '../model/place.ts';

const MOST_ROWS = 20_000;

/** Keeps the rows of the table `Release_`, as they were pasted. */
export interface ReleaseCollector {
  readonly add: (event: LogEvent) => void;
  readonly rows: () => readonly ReleaseRow[];
}

type Fields = Map<string, string>;

/** What `state_` says, after com.liferay.portal.kernel.model.ReleaseConstants. */
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [0, 'good: the last upgrade of it did not fail'],
  [1, 'upgrade failure: a step of its upgrade failed; the schema version is that of the last step that was completed'],
  [2, 'verify failure: a verify process of it failed'],
  [-1, 'in progress: its upgrade was running, or the server was stopped while it ran'],
]);

/** Collects rows of `Release_`: one a line, or one field a line. */
export function createReleaseCollector(): ReleaseCollector {
  const rows: ReleaseRow[] = [];
  let columns: readonly string[] = [];
  let widths: readonly number[] = [];
  /** The record whose fields are being read, one a line. */
  let fields: Fields = new Map();
  let fieldsPlace: Place | undefined;

  function keep(found: Fields, place: Place): void {
    const row = toRow(found, place);
    if (row !== undefined && rows.length < MOST_ROWS) rows.push(row);
  }

  function noteRow({ text, cells }: Attributes, place: Place): void {
    const values = text === undefined ? joinFreeText(listOf(cells), columns) : cut(String(text), widths);
    keep(new Map(columns.map((column, index) => [column, values[index] ?? ''])), place);
  }

  function endRecord(): void {
    if (fieldsPlace !== undefined) keep(fields, fieldsPlace);
    fields = new Map();
    fieldsPlace = undefined;
  }

  function noteField(column: string, value: string, place: Place): void {
    fields.set(column.toLowerCase(), value);
    fieldsPlace =
      fieldsPlace === undefined
        ? place
        : {
            ...fieldsPlace,
            endLine: place.endLine,
            byteLength: place.byteOffset + place.byteLength - fieldsPlace.byteOffset,
          };
  }

  return {
    add: ({ meaning, record }) => {
      const { eventName, attributes } = meaning;
      switch (eventName) {
        case 'release.columns':
          if (attributes.columns !== undefined) {
            columns = listOf(attributes.columns).map((column) => column.replace(/"/g, '').toLowerCase());
            widths = [];
          }
          if (attributes.widths !== undefined) widths = listOf(attributes.widths).map(Number);
          break;
        case 'release.row':
          noteRow(attributes, placeOf(record));
          break;
        case 'release.record':
          endRecord();
          break;
        case 'release.field':
          noteField(String(attributes.column), String(attributes.value), placeOf(record));
          break;
        case 'release.end':
          endRecord();
          break;
        default:
          break;
      }
    },
    rows: () => {
      endRecord();
      return rows;
    },
  };
}

/** The one column of free text may hold what separates cells elsewhere. */
function joinFreeText(cells: readonly string[], columns: readonly string[]): readonly string[] {
  const extra = cells.length - columns.length;
  const at = columns.indexOf('teststring');
  return extra > 0 && at >= 0 ? cells.toSpliced(at, extra + 1, cells.slice(at, at + extra + 1).join(' ')) : cells;
}

/** Cells of columns of fixed width; where the widths are not known, of words. The last one has what is left. */
function cut(text: string, widths: readonly number[]): readonly string[] {
  if (widths.length === 0) return text.trim().split(/\s+/);
  let at = 0;
  return widths.map((width, index) => {
    const cell = text.slice(at, index === widths.length - 1 ? undefined : at + width);
    at += width;
    return cell.trim();
  });
}

function toRow(fields: Fields, place: Place): ReleaseRow | undefined {
  const servletContextName = textOf(fields.get('servletcontextname'));
  if (servletContextName === undefined || !/^[\w.-]+$/.test(servletContextName)) return undefined;
  const schemaVersion = textOf(fields.get('schemaversion'));
  const buildNumber = numberOf(fields.get('buildnumber'));
  const verified = flagOf(fields.get('verified'));
  const state = numberOf(fields.get('state_'));
  const meaning = state === undefined ? undefined : MEANINGS.get(state);
  return {
    servletContextName,
    place,
    ...(schemaVersion !== undefined && { schemaVersion }),
    ...(buildNumber !== undefined && { buildNumber }),
    ...(verified !== undefined && { verified }),
    ...(state !== undefined && { state }),
    ...(meaning !== undefined && { meaning }),
  };
}

/** What clients print where there is nothing. */
function textOf(cell: string | undefined): string | undefined {
  return cell === undefined || /^(?:|NULL|\(null\)|\\N|<null>)$/i.test(cell) ? undefined : cell;
}

function numberOf(cell: string | undefined): number | undefined {
  return cell !== undefined && /^-?\d{1,9}$/.test(cell) ? Number(cell) : undefined;
}

/** `1`, `t`, `true`, `b'1'`, `\x01`, or the byte itself. */
function flagOf(cell: string | undefined): boolean | undefined {
  if (cell === undefined) return undefined;
  if (/^(?:1|t|true|yes|b'1'|\\x01|\x01)$/i.test(cell)) return true;
  return /^(?:0|f|false|no|b'0'|\\x00)$/i.test(cell) ? false : undefined;
}

function listOf(value: AttributeValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
