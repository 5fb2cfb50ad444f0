import type { Notification } from '../../model/notification.ts';
import type { Origin, ReadBudget } from './read-budget.ts';

/** Bytes that may be packed: a file, a member of an archive, standard input. */
export interface ByteSource {
  /** As it is shown. */
  readonly path: string;
  /** Reads them from their start; a chunk is valid until the next one is asked for. Throws where it cannot go on. */
  readonly chunks: () => AsyncIterable<Buffer>;
  /** False: `chunks` can be called once only. */
  readonly rereadable: boolean;
  /** The file they are, where they are one as it stands on disk. */
  readonly file?: string;
}

/** What opening needs to know besides the source. */
export interface OpenContext {
  readonly notify: (notification: Notification) => void;
  /** The user did not name it: it was found in a folder or an archive, and what is no log is passed over in silence. */
  readonly found: boolean;
  /** How many times what was named is unpacked to get there. */
  readonly depth: number;
  /** Shared by all inputs. */
  readonly budget: ReadBudget;
  /** Shared by all that is unpacked from one input. */
  readonly origin: Origin;
}
