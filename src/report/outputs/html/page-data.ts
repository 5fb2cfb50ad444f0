import type { SpanKind, SpanStatus } from '../../../model/timeline.ts';
import type { PackedColumn } from './columns.ts';

/** The id of the element that holds the data. */
export const PAGE_DATA_ID = 'page-data';

/** How a status is written in `SpanColumns.status`: its index. */
export const STATUS_CODES: readonly SpanStatus[] = ['ok', 'error', 'unset'];

/** How a kind of span is written in `SpanColumns.kind`: its index. */
export const KIND_CODES: readonly SpanKind[] = ['process', 'timer', 'verify', 'index', 'cleanup', 'import-table'];

/** What is known of the length of a span, by its index: the log prints it, it is at most that, nothing. */
export const LENGTH_CODES = ['printed', 'at-most', 'unknown'] as const;

/** What the script of the page draws from; the same facts that the tables of the page begin with. */
export interface PageData {
  /** All texts, each once; columns name them by their index. The first one is empty. */
  readonly texts: readonly string[];
  readonly runs: readonly RunData[];
}

/** The work of a run on its time. */
export interface RunData {
  readonly title: string;
  /** ISO 8601 UTC; absent where the log has no dates. */
  readonly startTime?: string;
  readonly totalMs: number;
  /** Number of its first span on the page, 1-based: `#work-<number>`. */
  readonly firstNumber: number;
  readonly spanCount: number;
  readonly spans: SpanColumns;
  readonly blanks: readonly BlankData[];
}

/** Time of a run that no span explains; milliseconds from the start of the run. */
export interface BlankData {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** The spans of a run, a column for each field, packed by `packRuns`; `name`, `line` and `start` by `packSteps` before that. */
export interface SpanColumns {
  /** How many rows above the span it stands in is; 0 for none. */
  readonly parent: PackedColumn;
  /** Indexes into the texts. */
  readonly prefix: PackedColumn;
  /** Below 0: of what stands behind the name of the span it stands in. */
  readonly name: PackedColumn;
  readonly module: PackedColumn;
  readonly thread: PackedColumn;
  readonly source: PackedColumn;
  /** 1-based. */
  readonly line: PackedColumn;
  readonly kind: PackedColumn;
  readonly status: PackedColumn;
  /** Milliseconds from the start of the run; null where the log does not tell. */
  readonly start: PackedColumn;
  /** Milliseconds; of merged siblings their sum. */
  readonly length: PackedColumn;
  readonly lengthKnown: PackedColumn;
  /** Of merged siblings: milliseconds from the first start to the last end; else 0. */
  readonly extent: PackedColumn;
  readonly count: PackedColumn;
  /** Of merged siblings: the longest one's milliseconds; else 0. */
  readonly max: PackedColumn;
  /** Milliseconds of the work inside it: what its length is more than its own time; null where that is not known. */
  readonly inside: PackedColumn;
}
