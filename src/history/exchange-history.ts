/** What the library gives to other archives and takes from them. */
import { exportLines } from '../archive/exchange/export-lines.ts';
import { importLines } from '../archive/exchange/import-lines.ts';
import { openOrMakeArchive } from '../archive/open-archive.ts';
import { countOf } from '../report/view/format-values.ts';
import type { HistoryOptions } from './history-options.ts';
import { withArchive } from './with-archive.ts';
import { writeSentence } from './write-document.ts';

/** Writes an archive as lines of JSON, piece by piece; with `fingerprintsOnly` without a word of a log. */
export async function exportHistory(
  path: string,
  fingerprintsOnly: boolean,
  write: (text: string) => Promise<void>,
): Promise<void> {
  await withArchive(path, async (archive) => {
    for (const line of exportLines(archive, fingerprintsOnly)) await write(line);
  });
}

/** Takes up what another archive wrote. `name`: of the file, for messages. Throws a `UserError` where a line of it is wrong. */
export async function importHistory(text: string, name: string, options: HistoryOptions): Promise<string> {
  (await openOrMakeArchive(options.path)).close();
  return withArchive(options.path, (archive) => {
    const counts = importLines(archive, text, name);
    const known = counts.knownAnalyses + counts.knownResolutions;
    const taken = `${countOf(counts.analyses, 'analysis', 'analyses')} and ${countOf(counts.resolutions, 'resolution')}`;
    return writeSentence(counts, `Took up ${taken} from "${name}"; ${known} were known.`, options);
  });
}
