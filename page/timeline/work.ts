import { type Column, type PackedColumn, unpackRuns, unpackSteps } from '../../src/report/outputs/html/columns.ts';
import { KIND_CODES, LENGTH_CODES, type RunData, STATUS_CODES } from '../../src/report/outputs/html/page-data.ts';

/** A piece of work of a run, as the chart knows it. Times are milliseconds from the start of the run. */
export interface Work {
  /** 1-based, over all work of the report. */
  readonly number: number;
  /** Row of the work it stands in; -1 for none. */
  readonly parent: number;
  readonly prefix: string;
  readonly name: string;
  readonly module: string;
  readonly thread: string;
  /** `upgrade.log:2211`. */
  readonly place: string;
  readonly kind: (typeof KIND_CODES)[number];
  readonly status: (typeof STATUS_CODES)[number];
  /** Absent where the log does not tell. */
  readonly startMs?: number;
  /** Of merged siblings their sum. */
  readonly lengthMs: number;
  readonly lengthKnown: (typeof LENGTH_CODES)[number];
  /** Where the bar ends: of merged siblings at the last end. */
  readonly endMs?: number;
  readonly count: number;
  /** Of merged siblings the longest; else 0. */
  readonly maxMs: number;
  readonly selfMs?: number;
}

/** Names go on in one another no deeper than this. */
const MAX_DEPTH = 500;

/** Reads the spans of a run from their columns. */
export function readWork({ spans, spanCount, firstNumber }: RunData, texts: readonly string[]): readonly Work[] {
  const words = (packed: PackedColumn) => unpackRuns(packed).map((index) => texts[index ?? 0] ?? '');
  const [prefix, module, thread, source] = [spans.prefix, spans.module, spans.thread, spans.source].map(words);
  const [line, start, name] = [spans.line, spans.start, spans.name].map((packed) => unpackSteps(unpackRuns(packed)));
  const [parent, kind, status, count] = [spans.parent, spans.kind, spans.status, spans.count].map(unpackRuns);
  const [length, known, extent] = [spans.length, spans.lengthKnown, spans.extent].map(unpackRuns);
  const [max, inside] = [spans.max, spans.inside].map(unpackRuns);
  const parents = parent.map((above, row) => (above ? row - above : -1));
  const names = readNames(name, parents, texts);
  return Array.from({ length: spanCount }, (_, row) => ({
    number: firstNumber + row,
    parent: parents[row],
    prefix: prefix[row],
    name: names[row],
    module: module[row],
    thread: thread[row],
    place: `${source[row]}:${line[row] ?? 0}`,
    kind: KIND_CODES[kind[row] ?? 0],
    status: STATUS_CODES[status[row] ?? 0],
    lengthMs: length[row] ?? 0,
    lengthKnown: LENGTH_CODES[known[row] ?? 0],
    count: count[row] ?? 1,
    maxMs: max[row] ?? 0,
    ...timesOf(start[row] ?? undefined, (extent[row] ?? 0) || (length[row] ?? 0)),
    ...(typeof inside[row] === 'number' && { selfMs: (length[row] ?? 0) - inside[row] }),
  }));
}

/** A name may go on where that of the work around it ends; what stands around is named in turn. */
function readNames(indexes: Column, parents: readonly number[], texts: readonly string[]): readonly string[] {
  const names = new Map<number, string>();
  const nameOf = (row: number, depth: number): string => {
    const index = indexes[row] ?? 0;
    const around = index < 0 && depth < MAX_DEPTH ? (names.get(parents[row]) ?? nameOf(parents[row], depth + 1)) : '';
    const name = `${around}${texts[Math.abs(index)] ?? ''}`;
    names.set(row, name);
    return name;
  };
  return indexes.map((_, row) => names.get(row) ?? nameOf(row, 0));
}

function timesOf(startMs: number | undefined, lengthMs: number): Pick<Work, 'startMs' | 'endMs'> {
  return startMs === undefined ? {} : { startMs, endMs: startMs + lengthMs };
}
