/** What the library changes in the archive on a person's word. */
import {
  type Keeping,
  deleteAnalyses as removeAll,
  idsToPrune,
  labelAnalysis as setLabel,
  renameAnalysis as setName,
} from '../archive/change-analyses.ts';
import { findAnalysis } from '../archive/find-by-id.ts';
import { tidyIndex } from '../archive/search/tidy-index.ts';
import { shownAnalysisId } from '../model/archive.ts';
import { countOf } from '../report/view/format-values.ts';
import type { HistoryOptions } from './history-options.ts';
import { withArchive } from './with-archive.ts';
import { writeSentence } from './write-document.ts';

/** Names an analysis; an empty name takes it away. */
export async function renameAnalysis(named: string, name: string, options: HistoryOptions): Promise<string> {
  return withArchive(options.path, (archive) => {
    const { id } = findAnalysis(archive, named);
    setName(archive, id, name === '' ? undefined : name);
    const said = name === '' ? 'has no name any more' : `is called "${name}"`;
    return writeSentence({ id, ...(name !== '' && { name }) }, `${shownAnalysisId(id)} ${said}.`, options);
  });
}

/** Says which upgrade an analysis belongs to; an empty label takes it away. */
export async function labelAnalysis(named: string, label: string, options: HistoryOptions): Promise<string> {
  return withArchive(options.path, (archive) => {
    const { id } = findAnalysis(archive, named);
    setLabel(archive, id, label === '' ? undefined : label);
    const said = label === '' ? 'has no label any more' : `belongs to the upgrade "${label}"`;
    return writeSentence({ id, ...(label !== '' && { label }) }, `${shownAnalysisId(id)} ${said}.`, options);
  });
}

/** Removes analyses; what was noted about their failures stays. */
export async function deleteAnalyses(named: readonly string[], options: HistoryOptions): Promise<string> {
  const said = await withArchive(options.path, (archive) => {
    const ids = named.map((each) => findAnalysis(archive, each).id);
    removeAll(archive, ids);
    return writeSentence({ deleted: ids }, `Deleted ${listed(ids)}.`, options);
  });
  await tidyIndex(options.path);
  return said;
}

/** Removes analyses that are older or more than what is kept; with `isTrial` it only says which. */
export async function pruneAnalyses(
  keeping: Keeping,
  { isTrial, ...options }: HistoryOptions & { readonly isTrial: boolean },
): Promise<string> {
  const said = await withArchive(options.path, (archive) => {
    const ids = idsToPrune(archive, keeping);
    if (!isTrial) removeAll(archive, ids);
    const what = ids.length === 0 ? 'nothing' : listed(ids);
    return writeSentence(
      isTrial ? { wouldDelete: ids } : { deleted: ids },
      `${isTrial ? 'Would delete' : 'Deleted'} ${what}.`,
      options,
    );
  });
  if (!isTrial) await tidyIndex(options.path);
  return said;
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 10).map(shownAnalysisId).join(', ');
  return `${countOf(ids.length, 'analysis', 'analyses')}: ${shown}${ids.length > 10 ? ' …' : ''}`;
}
