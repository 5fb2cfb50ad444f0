import type { BlankData } from '../../src/report/outputs/html/page-data.ts';
import type { Work } from './work.ts';

/** How a row and its bars look: how the work ended, or what else the row is. */
export type Look = 'ok' | 'error' | 'unset' | 'blank' | 'thread';

/** A stretch of time that is drawn in a row. */
export interface Bar {
  readonly startMs: number;
  readonly endMs: number;
  readonly look: Look;
  /** Of merged siblings: between its ends lies other work, too. */
  readonly isMerged: boolean;
}

/** A row of the chart: a piece of work, a thread, or time that no work explains. */
export interface Row {
  /** Unique among the rows of its run. */
  readonly key: string;
  readonly title: string;
  /** The title without what the row around it says already. */
  readonly label: string;
  readonly look: Look;
  readonly bars: readonly Bar[];
  readonly children: readonly Row[];
  readonly work?: Work;
  readonly blank?: BlankData;
}

/** A row where it stands. */
export interface PlacedRow {
  readonly row: Row;
  /** 0-based. */
  readonly depth: number;
  readonly parent?: PlacedRow;
  /** Of how much work inside it, however deep, the log says that it failed. */
  readonly failedInside: number;
}
