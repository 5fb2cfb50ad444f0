import { commitDrafts, discardDrafts, exportHistory, importHistory, openDrafts } from '../../index.ts';
import { archivePathOrFail } from '../archive-path.ts';
import { removeOnInterrupt } from '../remove-on-interrupt.ts';
import { readText } from '../read-text.ts';
import { type Streams, createWriter, writeAll } from '../streams.ts';
import { type HistoryFlags, historyOptions } from './history-flags.ts';

/** Options of `updoc history export`. */
export interface ExportFlags extends HistoryFlags {
  readonly output?: string;
  readonly fingerprintsOnly: boolean;
}

/** Writes the archive to a file or to standard output. */
export async function runExport(flags: ExportFlags, streams: Streams): Promise<void> {
  const path = archivePathOrFail(flags, streams);
  if (flags.output === undefined) {
    await exportHistory(path, flags.fingerprintsOnly, createWriter(streams.stdout));
    return;
  }
  const drafts = await openDrafts([flags.output]);
  removeOnInterrupt(
    drafts.map(({ draftPath }) => draftPath),
    streams,
  );
  try {
    for (const { write } of drafts) await exportHistory(path, flags.fingerprintsOnly, write);
    await commitDrafts(drafts);
  } finally {
    await discardDrafts(drafts);
  }
}

/** Takes up what another archive wrote. */
export async function runImport(file: string, flags: HistoryFlags, streams: Streams): Promise<void> {
  const text = await readText(file, streams, 'give a file that updoc history export wrote');
  await writeAll(streams.stdout, await importHistory(text, file, historyOptions(flags, streams)));
}
