import { commitDrafts, discardDrafts, openDrafts } from './write-drafts.ts';

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** Writes files, all of them or none: what was there before stays until all new ones are complete. */
export async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  const drafts = await openDrafts(files.map(({ path }) => path));
  try {
    for (const [index, draft] of drafts.entries()) await draft.write(files[index]?.text ?? '');
    await commitDrafts(drafts);
  } finally {
    await discardDrafts(drafts);
  }
}
