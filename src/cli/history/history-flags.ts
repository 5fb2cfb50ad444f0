import type { DocumentOutput, HistoryOptions } from '../../index.ts';
import { type ArchiveFlags, archivePathOrFail } from '../archive-path.ts';
import { type Streams, terminalWidth, wantsColor } from '../streams.ts';

/** Options of all commands on the archive. */
export interface HistoryFlags extends ArchiveFlags {
  readonly format?: DocumentOutput;
}

/** Options of `updoc history list`. */
export interface ListFlags extends HistoryFlags {
  readonly label?: string;
  readonly outcome?: string;
  readonly since?: string;
  readonly limit: string;
}

/** Options of `updoc history prune`. */
export interface PruneFlags extends HistoryFlags {
  readonly olderThan?: string;
  readonly keep?: string;
  readonly dryRun: boolean;
}

/** Returns which archive is meant, and how to write what it tells. */
export function historyOptions(flags: HistoryFlags, streams: Streams): HistoryOptions {
  return {
    path: archivePathOrFail(flags, streams),
    output: flags.format ?? 'terminal',
    page: { width: terminalWidth(streams), color: wantsColor('auto', streams) },
  };
}
