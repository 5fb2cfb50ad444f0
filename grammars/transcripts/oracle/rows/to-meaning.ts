import type { ImportDirection } from '../../../../src/model/import.ts';
import type { Attributes, Meaning } from '../../../../src/model/meaning.ts';
import { readWith } from '../../../shared/read-with.ts';
import type { Writer } from '../parts.ts';
import { toolAttributes } from '../tools.ts';
import { type Row, reader } from './parser.ts';

/** Stems of the words for import and export: Latin languages, Chinese, Japanese, Korean. */
const STEMS: readonly (readonly [stem: string, direction: ImportDirection])[] = [
  ['import', 'import'],
  ['导入', 'import'],
  ['匯入', 'import'],
  ['インポート', 'import'],
  ['임포트', 'import'],
  ['export', 'export'],
  ['导出', 'export'],
  ['匯出', 'export'],
  ['エクスポート', 'export'],
  ['엑스포트', 'export'],
];
const UNITS = 'BKMGT';

/** Reads a line on a table; absent when it names none. */
export function readRow(text: string, writer: Writer): Meaning | undefined {
  const row = readWith(reader, (parser) => parser.row(), text);
  const table = row?.names.at(-1);
  if (row === undefined || table === undefined) return undefined;
  const [schema] = row.names.length > 1 ? row.names : [];
  const attributes = {
    table,
    ...(schema !== undefined && { schema }),
    ...toolOf(row, writer),
    ...(row.timeMs !== undefined && { timeMs: row.timeMs }),
  };
  if (row.rows === undefined) return { eventName: 'import.table.started', attributes };
  return {
    eventName: 'import.table.loaded',
    attributes: {
      ...attributes,
      rows: row.rows,
      ...(row.size !== undefined && { bytes: toBytes(row.size) }),
      ...(row.seconds !== undefined && { durationMs: row.seconds * 1000 }),
    },
  };
}

/** Data Pump names the owner in front of the table, the classic tools do not. */
function toolOf({ names, words, client }: Row, writer: Writer): Attributes {
  return toolAttributes(names.length > 1 ? 'data-pump' : 'classic', client, directionOf(words), writer);
}

function directionOf(words: readonly string[]): ImportDirection | undefined {
  const text = words.join(' ').toLowerCase();
  return STEMS.find(([stem]) => text.includes(stem))?.[1];
}

/** Bytes of `13.33 GB`: units are powers of 1,024. */
function toBytes(size: string): number {
  const unit = size.at(-1) === 'B' || size.at(-1) === 'o' ? size.at(-2) : undefined;
  const power = Math.max(0, UNITS.indexOf(unit ?? 'B'));
  return Math.round(Number.parseFloat(size.replace(',', '.')) * 1024 ** power);
}

/** Reads the count of rows that stands behind the last value of the last rejected row. */
export function readCount(text: string): Meaning | undefined {
  const rows = readWith(reader, (parser) => parser.count(), text);
  return rows === undefined ? undefined : { eventName: 'import.rows', attributes: { rows } };
}
