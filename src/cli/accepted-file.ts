import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AcceptedFile, readAcceptedFile } from '../index.ts';
import { ownConfigFolder } from './rule-dirs.ts';
import type { Streams } from './streams.ts';

/** The option that names the file of accepted findings; false where nothing is to be accepted. */
export interface AcceptedFlag {
  readonly accepted?: string | boolean;
}

/** Reads the file of accepted findings: the one that is named, else `accepted.yaml` beside the user's own rules, where it is there. */
export async function acceptedFile({ accepted }: AcceptedFlag, streams: Streams): Promise<AcceptedFile | undefined> {
  if (accepted === false) return undefined;
  if (typeof accepted === 'string') return readAcceptedFile(accepted);
  const own = ownConfigFolder(streams);
  const path = own === undefined ? undefined : join(own, 'accepted.yaml');
  return path !== undefined && existsSync(path) ? readAcceptedFile(path) : undefined;
}
