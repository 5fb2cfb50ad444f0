import type { Notification } from '../../model/notification.ts';

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
  /** Shared by all that is in one input. */
  readonly budget: MemberBudget;
}

/** How many more members of archives may be opened; a bomb has more than anybody needs. */
export interface MemberBudget {
  members: number;
}

/** What an input may hold in archives, and in archives in these. */
export const MOST_MEMBERS = 10_000;
