import type { ImportOutcome } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';

/** What became of an import, and what that rests on. */
export interface DecidedImport {
  readonly outcome: ImportOutcome;
  /** One sentence. */
  readonly reason: string;
  readonly evidence: readonly Place[];
}
