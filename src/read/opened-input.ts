/** One source, ready to be read: a file, a member of an archive, or standard input. */
export interface OpenedInput {
  /** As the user named it, without control characters; a member of an archive is `<archive>!/<member>`. */
  readonly path: string;
  /** Its first bytes, decompressed: 8 KiB, fewer where it is shorter. */
  readonly head: Buffer;
  /** What `chunks` gives in all; absent where only reading tells: what is packed, standard input. */
  readonly bytes?: number;
  /**
   * Reads it from its start, decompressed. A chunk is valid until the next one is asked for. May be called again, but
   * for standard input.
   */
  readonly chunks: () => AsyncIterable<Buffer>;
}

/** Size of `OpenedInput.head`, in bytes. */
export const HEAD_BYTES = 8 * 1024;
