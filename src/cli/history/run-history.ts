import { UserError } from '../../errors.ts';
import {
  deleteAnalyses,
  labelAnalysis,
  listAnalyses,
  pruneAnalyses,
  renameAnalysis,
  showAnalysis,
} from '../../index.ts';
import { type Streams, writeAll } from '../streams.ts';
import { type HistoryFlags, type ListFlags, type PruneFlags, historyOptions } from './history-flags.ts';
import { readAge, readCount } from './read-age.ts';

const LONGEST_NAME = 200;

/** Lists the analyses that fit the options. */
export async function runList(flags: ListFlags, streams: Streams): Promise<void> {
  const { label, outcome, since, limit } = flags;
  const filter = {
    limit: readCount(limit, '--limit'),
    ...(label !== undefined && { label }),
    ...(outcome !== undefined && { outcome }),
    ...(since !== undefined && { since: readAge(since, new Date(), '--since') }),
  };
  await writeAll(streams.stdout, await listAnalyses(filter, historyOptions(flags, streams)));
}

/** Shows one analysis. */
export async function runShow(named: string, flags: HistoryFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await showAnalysis(named, historyOptions(flags, streams)));
}

/** Names an analysis. */
export async function runRename(named: string, name: string, flags: HistoryFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await renameAnalysis(named, checked(name), historyOptions(flags, streams)));
}

/** Says which upgrade an analysis belongs to. */
export async function runLabel(named: string, label: string, flags: HistoryFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await labelAnalysis(named, checked(label), historyOptions(flags, streams)));
}

/** Removes analyses. */
export async function runDelete(named: readonly string[], flags: HistoryFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await deleteAnalyses(named, historyOptions(flags, streams)));
}

/** Removes old analyses, or says which it would. */
export async function runPrune(flags: PruneFlags, streams: Streams): Promise<void> {
  const { olderThan, keep, dryRun } = flags;
  if (olderThan === undefined && keep === undefined) {
    throw new UserError('say what to prune: --older-than 90d, --keep 100, or both; --dry-run only says which');
  }
  const keeping = {
    ...(olderThan !== undefined && { since: readAge(olderThan, new Date(), '--older-than') }),
    ...(keep !== undefined && { most: readCount(keep, '--keep') }),
  };
  const options = { ...historyOptions(flags, streams), isTrial: dryRun };
  await writeAll(streams.stdout, await pruneAnalyses(keeping, options));
}

function checked(name: string): string {
  const text = name.trim();
  if (text.length <= LONGEST_NAME) return text;
  throw new UserError(`the name has ${text.length} characters; give one of at most ${LONGEST_NAME}`);
}
