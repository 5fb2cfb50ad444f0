import { existsSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import {
  type Rehearsal,
  type Report,
  archivedRehearsal,
  isSavedReport,
  labelledRehearsals,
  readSavedReport,
  rehearsalOf,
} from '../../index.ts';
import { type ArchiveFlags, archivePath, archivePathOrFail } from '../archive-path.ts';
import { looksLikePath } from '../looks-like-path.ts';
import { type AnalysisFlags, analyzeFor } from '../run-analyze.ts';
import type { Streams } from '../streams.ts';

/** Options that say which analyses are compared, and how logs are analyzed for it. */
export interface RehearsalFlags extends AnalysisFlags, ArchiveFlags {
  readonly label?: string;
}

/** Loads what is to be compared: logs and folders, saved reports, analyses of the archive by id or name, or all of one label. */
export async function loadRehearsals(
  inputs: readonly string[],
  flags: RehearsalFlags,
  streams: Streams,
  now: Date,
): Promise<readonly Rehearsal[]> {
  const { label } = flags;
  const labelled = label === undefined ? [] : await labelledRehearsals(label, archivePathOrFail(flags, streams));
  const named: Rehearsal[] = [];
  for (const input of inputs) named.push(await loadOne(input, flags, streams, now));
  return [...labelled, ...named];
}

async function loadOne(input: string, flags: RehearsalFlags, streams: Streams, now: Date): Promise<Rehearsal> {
  if (existsSync(input)) return rehearsalOf(input, await reportOf(input, flags, streams, now));
  if (looksLikePath(input))
    throw new UserError(
      `"${input}" does not exist; give a log, a folder, a saved report, or an analysis by its id or name`,
    );
  const path = archivePath(flags, streams);
  if (path === undefined || !existsSync(path)) {
    throw new UserError(
      `"${input}" is no file, and there is no archive in which it could be the name of an analysis; give a log, a folder or a saved report`,
    );
  }
  return archivedRehearsal(input, path);
}

async function reportOf(input: string, flags: RehearsalFlags, streams: Streams, now: Date): Promise<Report> {
  if (isSavedReport(input)) return readSavedReport(input);
  return analyzeFor([input], flags, streams, { now, listeners: [], showsProgress: true });
}
