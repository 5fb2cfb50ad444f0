import type { Link, Query } from './finding.ts';
import type { Place } from './place.ts';

/** An upgrade process that works on a table, as far as its name or its messages tell. */
export interface SlowedProcess {
  /** The slow span's id and name. */
  readonly spanId: string;
  readonly name: string;
  /** Time it spent itself, and its part of the run's duration, 0 to 1. */
  readonly selfMs: number;
  readonly share?: number;
  /** How it is known to work on the table: it says so, or its class or module is named after it. */
  readonly basis: 'message' | 'name';
}

/** A table that is large enough to look at before the next upgrade. */
export interface PruningCandidate {
  /** As the import log, or the upgrade report, prints it. */
  readonly table: string;
  readonly rows?: number;
  /** Part of all rows that the log counts, 0 to 1. */
  readonly rowsShare?: number;
  readonly bytes?: number;
  readonly bytesShare?: number;
  readonly place: Place;
  readonly processes: readonly SlowedProcess[];
  /** What to prune, as people see it: `Intermediate versions of web content`. Absent where the documentation names nothing for the table. */
  readonly object?: string;
  /** How, one or two sentences. */
  readonly advice?: string;
}

/** A database setting for the time of the upgrade. */
export interface TuningSetting {
  readonly setting: string;
  readonly purpose: string;
}

/** What makes the next upgrade faster. */
export interface Pruning {
  /** Largest first. */
  readonly candidates: readonly PruningCandidate[];
  /** For the database of the upgrade; to be taken back afterwards. */
  readonly tuning: readonly TuningSetting[];
  /** Counts rows where the import log prints none. */
  readonly queries: readonly Query[];
  readonly links: readonly Link[];
}
