import { exportHistory, importHistory, writeOutputs } from '../../index.ts';
import { archivePathOrFail } from '../archive-path.ts';
import { readText } from '../read-text.ts';
import { type Streams, writeAll } from '../streams.ts';
import { type HistoryFlags, historyOptions } from './history-flags.ts';

/** Options of `updoc history export`. */
export interface ExportFlags extends HistoryFlags {
  readonly output?: string;
  readonly fingerprintsOnly: boolean;
}

/** Writes the archive to a file or to standard output. */
export async function runExport(flags: ExportFlags, streams: Streams): Promise<void> {
  const text = await exportHistory(archivePathOrFail(flags, streams), flags.fingerprintsOnly);
  if (flags.output === undefined) await writeAll(streams.stdout, text);
  else await writeOutputs([{ path: flags.output, text }]);
}

/** Takes up what another archive wrote. */
export async function runImport(file: string, flags: HistoryFlags, streams: Streams): Promise<void> {
  const text = await readText(file, streams, 'give a file that updoc history export wrote');
  await writeAll(streams.stdout, await importHistory(text, file, historyOptions(flags, streams)));
}
