import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openOrMakeArchive } from '../src/archive/open-archive.ts';
import { saveRecord } from '../src/archive/write/save-analysis.ts';
import { type ArchiveSize, archiveRecords } from './workloads/archive-analyses.ts';

/** Makes an archive of that size, unless it is there; returns its file. */
export async function fillArchive(size: ArchiveSize): Promise<string> {
  const folder = join(import.meta.dirname, '../.bench');
  const path = join(folder, `archive-${size.failures}-${size.occurrences}.db`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  const archive = await openOrMakeArchive(draft);
  archive.database.exec('BEGIN');
  for (const record of archiveRecords(size)) saveRecord(archive.database, record);
  archive.database.exec('COMMIT');
  archive.close();
  renameSync(draft, path);
  return path;
}
